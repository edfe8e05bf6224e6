CREATE TABLE "purchases" (
	"contact_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"times" integer NOT NULL,
	"pieces" bigint NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"last_quantity" bigint NOT NULL,
	"last_unit_price" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "purchases_contact_id_variant_id_pk" PRIMARY KEY("contact_id","variant_id")
);
--> statement-breakpoint
CREATE INDEX "purchases_often" ON "purchases" USING btree ("contact_id","times" DESC NULLS FIRST,"last_at" DESC NULLS FIRST);--> statement-breakpoint
INSERT INTO "purchases" ("contact_id", "variant_id", "times", "pieces", "last_at", "last_quantity", "last_unit_price", "currency")
SELECT "contact_id", "variant_id", count(*), sum("quantity"), max("placed_at"),
       (array_agg("quantity" ORDER BY "seq" DESC))[1], (array_agg("price" ORDER BY "seq" DESC))[1],
       (array_agg("currency" ORDER BY "seq" DESC))[1]
FROM (
  SELECT "orders"."contact_id", "orders"."seq", "orders"."placed_at", "orders"."currency",
         "line" -> 'item' ->> 'variantId' AS "variant_id", sum(("line" ->> 'quantity')::bigint)::bigint AS "quantity",
         round(sum(("line" ->> 'total')::numeric) / sum(("line" ->> 'quantity')::numeric))::bigint AS "price"
  FROM "orders" CROSS JOIN LATERAL jsonb_array_elements("orders"."body" -> 'lines') AS "line"
  WHERE "orders"."status" <> 'cancelled' AND "line" -> 'item' ->> 'kind' = 'variant' AND "line" -> 'cause' ->> 'kind' = 'operator'
  GROUP BY 1, 2, 3, 4, 5
) AS "bought"
GROUP BY 1, 2;
