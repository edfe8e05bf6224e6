CREATE TABLE "handoffs" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"key_hash" text NOT NULL,
	"fingerprint" text NOT NULL,
	"token_hash" text NOT NULL,
	"draft_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"draft" jsonb NOT NULL,
	"acknowledged" jsonb NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"sent_to" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"history" jsonb NOT NULL,
	"order_id" text,
	"order_number" text,
	"cookie_hash" text,
	"opened_key_hash" text,
	"access_until" timestamp with time zone,
	CONSTRAINT "handoffs_key_hash_unique" UNIQUE("key_hash"),
	CONSTRAINT "handoffs_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "handoffs_open_draft" ON "handoffs" USING btree ("draft_id") WHERE "handoffs"."state" in ('waiting', 'opened', 'failed');--> statement-breakpoint
CREATE INDEX "handoffs_due" ON "handoffs" USING btree ("expires_at") WHERE "handoffs"."state" in ('waiting', 'opened', 'failed');--> statement-breakpoint
CREATE INDEX "handoffs_newest" ON "handoffs" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);