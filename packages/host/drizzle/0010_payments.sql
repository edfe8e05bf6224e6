CREATE TABLE "payments" (
	"order_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"contact_id" text NOT NULL,
	"state" text NOT NULL,
	"provider" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"channel" text NOT NULL,
	"initiator" text NOT NULL,
	"payer" text NOT NULL,
	"reference" text,
	"needs_token" boolean NOT NULL,
	"save_to" text,
	"payment_id" text,
	"card" jsonb,
	"failures" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"attention_at" timestamp with time zone,
	"began_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"lease" text,
	"lease_until" timestamp with time zone,
	CONSTRAINT "payments_order_id_attempt_pk" PRIMARY KEY("order_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "stored_cards" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_id" text,
	"user_id" text,
	"provider" text NOT NULL,
	"reference" text NOT NULL,
	"brand" text NOT NULL,
	"last4" text NOT NULL,
	"expiry" text,
	"asks_cvv" boolean DEFAULT true NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stored_cards_reference" UNIQUE NULLS NOT DISTINCT("provider","reference","contact_id","user_id"),
	CONSTRAINT "stored_cards_owner" CHECK (num_nonnulls("stored_cards"."contact_id", "stored_cards"."user_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "stored_cards" ADD CONSTRAINT "stored_cards_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_cards" ADD CONSTRAINT "stored_cards_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payments_due" ON "payments" USING btree ("next_at") WHERE "payments"."state" in ('authorizing', 'needs-action', 'authorized', 'voiding');--> statement-breakpoint
CREATE INDEX "payments_attention" ON "payments" USING btree ("attention_at") WHERE "payments"."attention_at" is not null;--> statement-breakpoint
CREATE INDEX "stored_cards_contact" ON "stored_cards" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "stored_cards_user" ON "stored_cards" USING btree ("user_id");