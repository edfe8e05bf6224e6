ALTER TABLE "drafts" ADD COLUMN "transfer_to" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "transfer_from" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "transfer_note" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "transferred_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_transfer_to_users_id_fk" FOREIGN KEY ("transfer_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_transfer_from_users_id_fk" FOREIGN KEY ("transfer_from") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_transfer_to" ON "drafts" USING btree ("transfer_to");