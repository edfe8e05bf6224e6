ALTER TABLE "contacts" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "first_name_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "last_name_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "company_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "number_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "city_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "phone_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "last_order_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "contacts_owner" ON "contacts" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "contacts_by_first_name" ON "contacts" USING btree ("first_name_key","last_name_key","id");--> statement-breakpoint
CREATE INDEX "contacts_by_last_name" ON "contacts" USING btree ("last_name_key","first_name_key","id");--> statement-breakpoint
CREATE INDEX "contacts_by_company" ON "contacts" USING btree ("company_key","last_name_key","id");--> statement-breakpoint
CREATE INDEX "contacts_by_number" ON "contacts" USING btree ("number_key","id");--> statement-breakpoint
CREATE INDEX "contacts_by_city" ON "contacts" USING btree ("city_key","last_name_key","id");--> statement-breakpoint
CREATE INDEX "contacts_by_last_order" ON "contacts" USING btree ("last_order_key","id");--> statement-breakpoint
CREATE INDEX "contacts_tier" ON "contacts" USING btree ("tier_id");--> statement-breakpoint
CREATE INDEX "contacts_city_search" ON "contacts" USING gin ("city_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_city_pairs" ON "contacts" USING gin (search_pairs("city_key"));