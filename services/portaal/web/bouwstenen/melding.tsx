import type { ReactNode } from 'react';

type Props = {
  readonly soort: 'info' | 'ok' | 'warning' | 'error';
  readonly children: ReactNode;
  /** Read aloud at once: for what happens after the page was shown. */
  readonly meteen?: boolean;
};

/** A message that stands out. */
export function Melding({ soort, children, meteen = false }: Props) {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${soort}`}
      role={meteen ? (soort === 'error' ? 'alert' : 'status') : undefined}
    >
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">{children}</div>
      </div>
    </div>
  );
}
