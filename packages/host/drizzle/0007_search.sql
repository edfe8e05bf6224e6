-- Every sign of a text, and every pair of signs that stand side by side in a word of it.
CREATE FUNCTION "search_pairs"("search_text" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 2000 AS $$
  SELECT coalesce(array_agg(DISTINCT piece), '{}') FROM (
    SELECT unnest(ARRAY[sign, sign || next]) AS piece FROM (
      SELECT sign, lead(sign, 1, '') OVER (ORDER BY place) AS next
      FROM unnest(string_to_array(search_text, NULL)) WITH ORDINALITY AS signs(sign, place)
    ) AS neighbours WHERE sign <> ' '
  ) AS pieces WHERE strpos(piece, ' ') = 0
$$;--> statement-breakpoint
DROP INDEX "contacts_recent";--> statement-breakpoint
DROP INDEX "products_sold";--> statement-breakpoint
CREATE INDEX "contacts_pairs" ON "contacts" USING gin (search_pairs("search_text"));--> statement-breakpoint
CREATE INDEX "products_pairs" ON "products" USING gin (search_pairs("search_text"));--> statement-breakpoint
CREATE INDEX "contacts_recent" ON "contacts" USING btree ("touched_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "products_sold" ON "products" USING btree ("sold" DESC NULLS FIRST,"id" DESC NULLS FIRST);