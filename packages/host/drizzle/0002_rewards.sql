CREATE TABLE "rewards" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"threshold" bigint NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"excludes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reward_specials" (
	"reward_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"position" integer NOT NULL,
	"price" bigint NOT NULL,
	CONSTRAINT "reward_specials_reward_id_variant_id_pk" PRIMARY KEY("reward_id","variant_id")
);
--> statement-breakpoint
ALTER TABLE "reward_specials" ADD CONSTRAINT "reward_specials_reward_id_rewards_id_fk" FOREIGN KEY ("reward_id") REFERENCES "public"."rewards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reward_specials" ADD CONSTRAINT "reward_specials_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;