import { Tabs } from '../../bouwstenen/tabs.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.regio.agenda;

/** The three pages of the agenda of a region. */
export function Agendadelen({ regio }: { readonly regio: string }) {
  const pad = `/regios/${regio}/agenda`;
  return (
    <Tabs
      label={t.delen}
      tabs={[
        { naar: pad, naam: t.komt, precies: true },
        { naar: `${pad}/besluiten`, naam: t.besluiten },
        { naar: `${pad}/dekking`, naam: t.dekking },
      ]}
    />
  );
}
