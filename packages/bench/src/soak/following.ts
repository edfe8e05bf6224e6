import { request } from 'node:http';
import type { RequestsEvent } from '@orderpad/contracts';
import type { Person } from './staff.ts';

/** A stream of order requests that a page of staff keeps open. */
export interface Following {
  /** Requests that it told of as new. */
  readonly told: () => number;
  /** True once it was ended by the host. */
  readonly isBroken: () => boolean;
  end(): void;
}

export function followRequests(url: string, { token }: Person): Following {
  let told = 0;
  let isBroken = false;
  let isOver = false;
  const broken = () => {
    isBroken ||= !isOver;
  };
  const headers = { authorization: `Bearer ${token}` };
  const asked = request(`${url}/v1/requests/events`, { headers, agent: false }, (answer) => {
    if (answer.statusCode !== 200) broken();
    let rest = '';
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => {
      const events = (rest + part).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const json = /^data: (.*)$/m.exec(event)?.[1];
        if (json === undefined) continue;
        const { isNew }: RequestsEvent = JSON.parse(json);
        if (isNew) told += 1;
      }
    });
    answer.on('close', broken);
  });
  asked.on('error', broken);
  asked.end();
  return {
    told: () => told,
    isBroken: () => isBroken,
    end: () => {
      isOver = true;
      asked.destroy();
    },
  };
}
