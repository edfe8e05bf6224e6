CREATE TABLE "market_prices" (
	"country" text NOT NULL,
	"variant_id" text NOT NULL,
	"price" bigint NOT NULL,
	CONSTRAINT "market_prices_country_variant_id_pk" PRIMARY KEY("country","variant_id")
);
--> statement-breakpoint
CREATE TABLE "market_taxes" (
	"country" text NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"tax_class" text NOT NULL,
	"name" text NOT NULL,
	"rate" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "market_taxes_country_region_tax_class_name_pk" PRIMARY KEY("country","region","tax_class","name")
);
--> statement-breakpoint
CREATE TABLE "markets" (
	"country" text PRIMARY KEY NOT NULL,
	"currency" text NOT NULL,
	"tax_included" boolean NOT NULL,
	"tax_per" text NOT NULL,
	"rounding" text NOT NULL,
	"rate" integer NOT NULL,
	"step" integer NOT NULL,
	"ending" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"country" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "regions_country_code_pk" PRIMARY KEY("country","code")
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "tax_class" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "variants" ADD COLUMN "only_countries" text[];--> statement-breakpoint
ALTER TABLE "variants" ADD COLUMN "not_countries" text[];--> statement-breakpoint
ALTER TABLE "market_prices" ADD CONSTRAINT "market_prices_country_markets_country_fk" FOREIGN KEY ("country") REFERENCES "public"."markets"("country") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_prices" ADD CONSTRAINT "market_prices_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_taxes" ADD CONSTRAINT "market_taxes_country_markets_country_fk" FOREIGN KEY ("country") REFERENCES "public"."markets"("country") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regions" ADD CONSTRAINT "regions_country_markets_country_fk" FOREIGN KEY ("country") REFERENCES "public"."markets"("country") ON DELETE no action ON UPDATE no action;