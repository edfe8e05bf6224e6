CREATE SEQUENCE "public"."request_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."request_positions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "request_openings" (
	"request_id" text NOT NULL,
	"key" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "request_openings_request_id_key_pk" PRIMARY KEY("request_id","key")
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"number" text NOT NULL,
	"key_hash" text NOT NULL,
	"fingerprint" text NOT NULL,
	"draft_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"user_id" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"items" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"asked" jsonb NOT NULL,
	"history" jsonb NOT NULL,
	"reason" text,
	"order_id" text,
	"order_number" text,
	"sent_position" bigint NOT NULL,
	"moved_position" bigint NOT NULL,
	"changed_position" bigint NOT NULL,
	CONSTRAINT "requests_number_unique" UNIQUE("number"),
	CONSTRAINT "requests_key_hash_unique" UNIQUE("key_hash"),
	CONSTRAINT "requests_draft_id_unique" UNIQUE("draft_id")
);
--> statement-breakpoint
ALTER TABLE "request_openings" ADD CONSTRAINT "request_openings_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_openings" ADD CONSTRAINT "request_openings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_openings_until" ON "request_openings" USING btree ("until");--> statement-breakpoint
CREATE INDEX "requests_newest" ON "requests" USING btree ("seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "requests_contact" ON "requests" USING btree ("contact_id","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "requests_state" ON "requests" USING btree ("state","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "requests_changed" ON "requests" USING btree ("changed_position");