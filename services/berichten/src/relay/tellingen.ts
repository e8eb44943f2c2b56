import type { Meter } from '@regiolog/service-kit/meter';

/** What the relay counts, for Prometheus. */
export function tellingen(meter: Meter) {
  return {
    gestuurd: meter.teller('regiolog_relay_records_total', 'Records that this instance sent over Kafka.'),
    mislukt: meter.teller(
      'regiolog_relay_transactions_failed_total',
      'Transactions of which this instance does not know whether they were committed; they are looked up.',
    ),
    afgezet: meter.teller(
      'regiolog_relay_fenced_total',
      'How often this instance was shut out because another took over.',
    ),
    overgeslagen: meter.teller(
      'regiolog_relay_skipped_total',
      'Events that could not be put into the published language, and were not sent.',
    ),
  };
}
export type Tellingen = ReturnType<typeof tellingen>;
