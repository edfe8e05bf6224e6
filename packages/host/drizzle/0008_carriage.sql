CREATE TABLE "market_carriage" (
	"country" text NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"policy" text NOT NULL,
	CONSTRAINT "market_carriage_country_region_pk" PRIMARY KEY("country","region")
);
--> statement-breakpoint
ALTER TABLE "market_carriage" ADD CONSTRAINT "market_carriage_country_markets_country_fk" FOREIGN KEY ("country") REFERENCES "public"."markets"("country") ON DELETE no action ON UPDATE no action;