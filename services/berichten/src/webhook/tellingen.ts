import type { Meter } from '@regiolog/service-kit/meter';
import type { Bezorging } from './bezorging.ts';
import type { Verzender } from './verzender.ts';

/** Tells of the delivery what Prometheus reads: how much waits here, and since when. */
export function toonStand(meter: Meter, bezorging: Bezorging, nu: () => Date): void {
  meter.stand(
    'regiolog_webhook_waiting',
    'Messages under way to subscribers from this instance, or waiting for their turn.',
    () => bezorging.lopend().reduce((som, { wachtend }) => som + wachtend, 0),
  );
  meter.stand(
    'regiolog_webhook_lag_seconds',
    'Age of the oldest message that waits to be delivered from this instance; 0 when none does.',
    () => {
      const oudste = bezorging.lopend().flatMap((loop) => loop.oudste ?? []);
      const sinds = oudste.length > 0 ? Math.min(...oudste.map((op) => Date.parse(op))) : undefined;
      return sinds === undefined ? 0 : Math.max(0, nu().getTime() - sinds) / 1000;
    },
  );
}

/** The same sender, of which the attempts are counted. */
export function geteld(meter: Meter, verzender: Verzender): Verzender {
  const goed = meter.teller('regiolog_webhook_delivered_total', 'Messages that a subscriber took.');
  const mis = meter.teller('regiolog_webhook_attempts_failed_total', 'Attempts that did not arrive.');
  return {
    ...verzender,
    bezorg: async (...wat) => {
      const uit = await verzender.bezorg(...wat);
      if (uit.soort === 'bezorgd') goed();
      else mis();
      return uit;
    },
  };
}
