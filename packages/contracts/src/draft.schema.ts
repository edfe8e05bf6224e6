import type { JsonSchema } from './json-schema.ts';

/** `Draft` as data, without the library that checks it; written by tools/draft-schema.ts. */
export const draftSchema: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, maxLength: 200 },
    revision: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
    flow: { type: 'string', minLength: 1, maxLength: 60, pattern: '^[^\\p{Cc}]*$' },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    contactId: { type: 'string', minLength: 1, maxLength: 200 },
    destination: { type: 'string', pattern: '^[A-Z]{2}$' },
    lines: {
      maxItems: 20000,
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', minLength: 1, maxLength: 200 },
          item: {
            oneOf: [
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'variant' },
                  productId: { type: 'string', minLength: 1, maxLength: 200 },
                  variantId: { type: 'string', minLength: 1, maxLength: 200 },
                  sku: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\p{Cc}]*$' },
                  title: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
                  choices: {
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 80, pattern: '^[^\\p{Cc}]*$' },
                  },
                  image: {
                    type: 'object',
                    properties: {
                      url: { type: 'string', maxLength: 2000, pattern: '^(?:https?:\\/\\/|\\/(?!\\/))\\S+$' },
                      alt: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
                    },
                    required: ['url'],
                  },
                  ships: { type: 'boolean' },
                },
                required: ['kind', 'productId', 'variantId', 'sku', 'title', 'choices', 'ships'],
              },
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'custom' },
                  title: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
                  unitPrice: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
                  ships: { type: 'boolean' },
                },
                required: ['kind', 'title', 'unitPrice', 'ships'],
              },
            ],
          },
          quantity: { type: 'integer', minimum: 1, maximum: 1000000 },
          cause: {
            oneOf: [
              {
                type: 'object',
                properties: { kind: { type: 'string', const: 'operator' } },
                required: ['kind'],
              },
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'promotion' },
                  promotionId: { type: 'string', minLength: 1, maxLength: 200 },
                },
                required: ['kind', 'promotionId'],
              },
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'reward' },
                  rewardId: { type: 'string', minLength: 1, maxLength: 200 },
                },
                required: ['kind', 'rewardId'],
              },
            ],
          },
          note: {
            type: 'string',
            minLength: 1,
            maxLength: 500,
            pattern: '^[^\\p{Cc}]*(?:[\\n\\r\\t][^\\p{Cc}]*)*$',
          },
          gift: {
            type: 'object',
            properties: {
              message: {
                type: 'string',
                minLength: 1,
                maxLength: 500,
                pattern: '^[^\\p{Cc}]*(?:[\\n\\r\\t][^\\p{Cc}]*)*$',
              },
              wrap: { type: 'boolean' },
            },
            required: ['wrap'],
          },
          override: {
            type: 'object',
            properties: {
              unitPrice: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
              reason: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
            },
            required: ['unitPrice', 'reason'],
          },
        },
        required: ['id', 'item', 'quantity', 'cause'],
      },
    },
    codes: {
      maxItems: 50,
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 60, pattern: '^[^\\p{Cc}]*$' },
    },
    promotions: { maxItems: 50, type: 'array', items: { type: 'string', minLength: 1, maxLength: 200 } },
    shipments: {
      minItems: 1,
      maxItems: 1000,
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', minLength: 1, maxLength: 200 },
          to: {
            oneOf: [
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'contact' },
                  addressId: { type: 'string', minLength: 1, maxLength: 200 },
                },
                required: ['kind', 'addressId'],
              },
              {
                type: 'object',
                properties: { kind: { type: 'string', const: 'operator' } },
                required: ['kind'],
              },
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'other' },
                  address: {
                    type: 'object',
                    properties: {
                      name: { type: 'string', minLength: 1, maxLength: 120, pattern: '^[^\\p{Cc}]*$' },
                      company: { type: 'string', minLength: 1, maxLength: 120, pattern: '^[^\\p{Cc}]*$' },
                      line1: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
                      line2: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}]*$' },
                      city: { type: 'string', minLength: 1, maxLength: 120, pattern: '^[^\\p{Cc}]*$' },
                      region: { type: 'string', minLength: 1, maxLength: 120, pattern: '^[^\\p{Cc}]*$' },
                      postalCode: { type: 'string', minLength: 1, maxLength: 20, pattern: '^[^\\p{Cc}]*$' },
                      country: { type: 'string', pattern: '^[A-Z]{2}$' },
                      phone: { type: 'string', minLength: 1, maxLength: 40, pattern: '^[^\\p{Cc}]*$' },
                    },
                    required: ['line1', 'city', 'country'],
                  },
                },
                required: ['kind', 'address'],
              },
            ],
          },
          methodId: { type: 'string', minLength: 1, maxLength: 200 },
          parts: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                lineId: { type: 'string', minLength: 1, maxLength: 200 },
                quantity: { type: 'integer', minimum: 1, maximum: 1000000 },
              },
              required: ['lineId', 'quantity'],
            },
          },
        },
        required: ['id', 'parts'],
      },
    },
    payment: {
      type: 'object',
      properties: {
        methodId: { type: 'string', minLength: 1, maxLength: 200 },
        payer: { type: 'string', enum: ['contact', 'operator'] },
        reference: { type: 'string', minLength: 1, maxLength: 80, pattern: '^[^\\p{Cc}]*$' },
      },
      required: ['methodId', 'payer'],
    },
    note: {
      type: 'string',
      minLength: 1,
      maxLength: 2000,
      pattern: '^[^\\p{Cc}]*(?:[\\n\\r\\t][^\\p{Cc}]*)*$',
    },
    quotedTotal: {
      readOnly: true,
      type: 'object',
      properties: {
        amount: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      },
      required: ['amount', 'currency'],
    },
    context: {
      type: 'object',
      propertyNames: { type: 'string', maxLength: 60 },
      additionalProperties: { type: 'string', maxLength: 500 },
    },
    extensions: {
      type: 'object',
      propertyNames: { type: 'string', pattern: '^[A-Za-z0-9-]{1,60}$' },
      additionalProperties: {},
    },
  },
  required: ['id', 'revision', 'flow', 'currency', 'lines', 'codes', 'promotions', 'shipments', 'context'],
};
