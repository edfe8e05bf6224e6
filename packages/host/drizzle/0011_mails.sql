CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"about" text NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"lang" text NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"html" text,
	"state" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"next_at" timestamp with time zone NOT NULL,
	"lease" text,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("next_at") WHERE "mails"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("queued_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "mails_about" ON "mails" USING btree ("about");