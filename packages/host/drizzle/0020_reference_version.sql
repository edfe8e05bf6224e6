CREATE TABLE "reference_version" (
	"version" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO "reference_version" VALUES (gen_random_uuid());--> statement-breakpoint
CREATE FUNCTION "renew_reference_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "reference_version" SET "version" = gen_random_uuid();
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "categories" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "destinations" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "market_carriage" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "market_taxes" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "markets" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "payment_methods" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "products" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "promotions" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "regions" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "rewards" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "settings" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "shipping_methods" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "shipping_rates" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();--> statement-breakpoint
CREATE TRIGGER "renew_reference_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "tier_rates" FOR EACH STATEMENT EXECUTE FUNCTION "renew_reference_version"();
