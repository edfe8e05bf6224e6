UPDATE "variants" SET "only_countries" = ARRAY["only_country"] WHERE "only_country" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "variants" DROP COLUMN "only_country";