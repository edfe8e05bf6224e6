ALTER TABLE "audit" ADD COLUMN "position" bigint;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "digest" text;--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit" USING btree ("seq") WHERE "audit"."position" is null;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_position_unique" UNIQUE("position");