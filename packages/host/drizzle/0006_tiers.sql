CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent_id" text,
	"position" integer NOT NULL,
	"only_tiers" text[],
	"hidden_from" text[]
);
--> statement-breakpoint
CREATE TABLE "tier_rates" (
	"id" text PRIMARY KEY NOT NULL,
	"tier_id" text NOT NULL,
	"category_id" text,
	"min_quantity" integer NOT NULL,
	"rate" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "category_id" text;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "packs" jsonb;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "only_tiers" text[];--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "hidden_from" text[];--> statement-breakpoint
ALTER TABLE "tiers" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_rates" ADD CONSTRAINT "tier_rates_tier_id_tiers_id_fk" FOREIGN KEY ("tier_id") REFERENCES "public"."tiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_rates" ADD CONSTRAINT "tier_rates_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tier_rates_tier" ON "tier_rates" USING btree ("tier_id");--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_category" ON "products" USING btree ("category_id");