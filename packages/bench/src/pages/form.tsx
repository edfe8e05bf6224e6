import { createRoot } from 'react-dom/client';
import { useFieldArray, useForm, useWatch, type Control } from 'react-hook-form';
import { type BenchPage, countNodes, painted } from './bench-page.ts';
import { goodsAt, penceIn, pounds, type Goods } from './goods.ts';
import { type } from './person.ts';

interface OrderForm {
  lines: (Goods & { quantity: number })[];
}

const lineAt = (index: number) => ({ ...goodsAt(index), quantity: 1 });

/**
 * The table as the library's own documentation would have it: uncontrolled fields from `register`, totals isolated in
 * components of their own with `useWatch`, so that a change does not render the table anew.
 */
function OrderTable({ lines }: { readonly lines: number }) {
  const { control, register } = useForm<OrderForm>({
    defaultValues: { lines: Array.from({ length: lines }, (_, index) => lineAt(index)) },
  });
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' });
  return (
    <form>
      <div className="scroller">
        <table>
          <thead>
            <tr>
              <th>Item</th>
              <th>Quantity</th>
              <th>Price</th>
              <th>Total</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id, title, sku, price }, index) => (
              <tr key={id}>
                <th scope="row">
                  {title} <small>{sku}</small>
                </th>
                <td>
                  <input
                    type="number"
                    min="1"
                    aria-label={`Quantity of ${title}`}
                    {...register(`lines.${index}.quantity`, { valueAsNumber: true })}
                  />
                </td>
                <td>{pounds(price)}</td>
                <td>
                  <LineTotal control={control} index={index} price={price} />
                </td>
                <td>
                  <button type="button" aria-label={`Remove ${title}`} onClick={() => remove(index)}>
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Total <OrderTotal control={control} />
      </p>
      <button type="button" id="append" onClick={() => append(lineAt(fields.length))}>
        Add item
      </button>
    </form>
  );
}

interface LineTotalProps {
  readonly control: Control<OrderForm>;
  readonly index: number;
  readonly price: number;
}

function LineTotal({ control, index, price }: LineTotalProps) {
  const quantity = useWatch({ control, name: `lines.${index}.quantity` });
  return <output>{pounds(price * quantity)}</output>;
}

function OrderTotal({ control }: { readonly control: Control<OrderForm> }) {
  const lines = useWatch({ control, name: 'lines' });
  return <output>{pounds(lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0))}</output>;
}

/** Found beforehand: a person has no need to search the page. */
let field: HTMLInputElement | null | undefined;

const fifthRow = () => document.querySelectorAll('tbody tr')[4];

globalThis.bench = {
  prepare: async () => undefined,
  async mount(lines) {
    createRoot(document.body.appendChild(document.createElement('main'))).render(
      <OrderTable lines={lines} />,
    );
    while (document.querySelectorAll('tbody tr').length < lines) await painted();
    field = fifthRow()?.querySelector('input');
  },
  async change(quantity) {
    type(field, String(quantity));
    await painted();
  },
  async append() {
    document.querySelector<HTMLButtonElement>('#append')?.click();
    await painted();
  },
  compute: async () => undefined,
  answer: painted,
  settle: painted,
  shown: () => penceIn(fifthRow()?.querySelector('output')?.textContent),
  nodes: () => countNodes(),
  quotes: () => 0,
} satisfies BenchPage;
