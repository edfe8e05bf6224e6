CREATE SEQUENCE "public"."approval_positions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"key_hash" text NOT NULL,
	"fingerprint" text NOT NULL,
	"question" text NOT NULL,
	"draft_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"user_id" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"reductions" jsonb NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"remark" text,
	"order_id" text,
	"order_number" text,
	"history" jsonb NOT NULL,
	"asked_position" bigint NOT NULL,
	"changed_position" bigint NOT NULL,
	CONSTRAINT "approvals_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approvals_newest" ON "approvals" USING btree ("seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "approvals_state" ON "approvals" USING btree ("state","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "approvals_draft" ON "approvals" USING btree ("draft_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "approvals_changed" ON "approvals" USING btree ("changed_position");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_asked" ON "approvals" USING btree ("draft_id") WHERE state = 'asked';