import type { JsonSchema } from './json-schema.ts';

/** `Draft` as data, without the library that checks it; written by tools/draft-schema.ts. */
export const draftSchema: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, maxLength: 200 },
    revision: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
    flow: { type: 'string', minLength: 1, maxLength: 60 },
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
                  sku: { type: 'string', minLength: 1, maxLength: 64 },
                  title: { type: 'string', minLength: 1, maxLength: 200 },
                  choices: {
                    maxItems: 50,
                    type: 'array',
                    items: { type: 'string', minLength: 1, maxLength: 80 },
                  },
                  image: {
                    type: 'object',
                    properties: {
                      url: { type: 'string', maxLength: 2000, pattern: '^(?:https?:\\/\\/|\\/(?!\\/))\\S+$' },
                      alt: { type: 'string', minLength: 1, maxLength: 200 },
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
                  title: { type: 'string', minLength: 1, maxLength: 200 },
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
          note: { type: 'string', minLength: 1, maxLength: 500 },
          gift: {
            type: 'object',
            properties: {
              message: { type: 'string', minLength: 1, maxLength: 500 },
              wrap: { type: 'boolean' },
            },
            required: ['wrap'],
          },
          gifts: {
            maxItems: 1000,
            type: 'array',
            items: {
              type: 'object',
              properties: {
                shipmentId: { type: 'string', minLength: 1, maxLength: 200 },
                gift: {
                  type: 'object',
                  properties: {
                    message: { type: 'string', minLength: 1, maxLength: 500 },
                    wrap: { type: 'boolean' },
                  },
                  required: ['wrap'],
                },
              },
              required: ['shipmentId'],
            },
          },
          override: {
            type: 'object',
            properties: {
              unitPrice: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
              reason: { type: 'string', minLength: 1, maxLength: 200 },
            },
            required: ['unitPrice', 'reason'],
          },
          discount: {
            oneOf: [
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'rate' },
                  rate: { type: 'integer', minimum: 1, maximum: 1000000 },
                  reason: { type: 'string', minLength: 1, maxLength: 120 },
                },
                required: ['kind', 'rate', 'reason'],
              },
              {
                type: 'object',
                properties: {
                  kind: { type: 'string', const: 'amount' },
                  amount: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
                  reason: { type: 'string', minLength: 1, maxLength: 120 },
                },
                required: ['kind', 'amount', 'reason'],
              },
            ],
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
    discount: {
      oneOf: [
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'rate' },
            rate: { type: 'integer', minimum: 1, maximum: 1000000 },
            reason: { type: 'string', minLength: 1, maxLength: 120 },
          },
          required: ['kind', 'rate', 'reason'],
        },
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'amount' },
            amount: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
            reason: { type: 'string', minLength: 1, maxLength: 120 },
          },
          required: ['kind', 'amount', 'reason'],
        },
      ],
    },
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
                      name: { type: 'string', minLength: 1, maxLength: 120 },
                      company: { type: 'string', minLength: 1, maxLength: 120 },
                      line1: { type: 'string', minLength: 1, maxLength: 200 },
                      line2: { type: 'string', minLength: 1, maxLength: 200 },
                      city: { type: 'string', minLength: 1, maxLength: 120 },
                      region: { type: 'string', minLength: 1, maxLength: 120 },
                      regionName: { type: 'string', minLength: 1, maxLength: 120 },
                      postalCode: { type: 'string', minLength: 1, maxLength: 20 },
                      postalCodeAsEntered: { type: 'boolean', const: true },
                      country: { type: 'string', pattern: '^[A-Z]{2}$' },
                      phone: { type: 'string', minLength: 1, maxLength: 40 },
                    },
                    required: ['line1', 'country'],
                  },
                },
                required: ['kind', 'address'],
              },
            ],
          },
          methodId: { type: 'string', minLength: 1, maxLength: 200 },
          override: {
            type: 'object',
            properties: {
              price: { type: 'integer', minimum: 0, maximum: 1000000000000 },
              reason: { type: 'string', minLength: 1, maxLength: 120 },
            },
            required: ['price', 'reason'],
          },
          parts: {
            maxItems: 20000,
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
        reference: { type: 'string', minLength: 1, maxLength: 80 },
      },
      required: ['methodId', 'payer'],
    },
    details: {
      type: 'object',
      properties: {
        orderDate: {
          type: 'string',
          format: 'date',
          pattern:
            '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$',
        },
        deliveryDate: {
          type: 'string',
          format: 'date',
          pattern:
            '^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$',
        },
        representative: {
          type: 'object',
          properties: {
            id: { type: 'string', minLength: 1, maxLength: 200 },
            name: { type: 'string', minLength: 1, maxLength: 120 },
          },
          required: ['id', 'name'],
        },
        internalNote: { type: 'string', minLength: 1, maxLength: 2000 },
        tags: { maxItems: 20, type: 'array', items: { type: 'string', minLength: 1, maxLength: 40 } },
        confirmation: { type: 'boolean' },
      },
    },
    note: { type: 'string', minLength: 1, maxLength: 2000 },
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
