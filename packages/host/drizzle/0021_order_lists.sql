-- The long one comes first, while orders can still be read.
CREATE INDEX "orders_pairs" ON "orders" USING gin (search_pairs("search_text"));--> statement-breakpoint
DROP INDEX "contact_notes_contact";--> statement-breakpoint
DROP INDEX "handoffs_newest";--> statement-breakpoint
DROP INDEX "orders_newest";--> statement-breakpoint
DROP INDEX "orders_contact";--> statement-breakpoint
DROP INDEX "requests_newest";--> statement-breakpoint
DROP INDEX "requests_contact";--> statement-breakpoint
DROP INDEX "requests_state";--> statement-breakpoint
CREATE INDEX "orders_status" ON "orders" USING btree ("status","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "orders_contact_status" ON "orders" USING btree ("contact_id","status","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "contact_notes_contact" ON "contact_notes" USING btree ("contact_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "handoffs_newest" ON "handoffs" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "orders_contact" ON "orders" USING btree ("contact_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "requests_newest" ON "requests" USING btree ("seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "requests_contact" ON "requests" USING btree ("contact_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "requests_state" ON "requests" USING btree ("state","seq" DESC NULLS FIRST);