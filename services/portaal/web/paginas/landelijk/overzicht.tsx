import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { vandaag } from '../../tijden/zin.ts';
import { Landelijkpagina } from './landelijkpagina.tsx';
import { Kaart } from './telkaart.tsx';
import { Tellingenoverzicht } from './telling-overzicht.tsx';

const t = teksten.landelijk.overzicht;

/** Where all regions stand against the norm, and where they ask for help. */
function Normkaarten() {
  const vraag = api.useQuery('get', '/nvo', { params: { query: useTijden() } });
  return (
    <TijdAntwoord vraag={vraag}>
      {({ regios, perItem, perEis, rijen }) => {
        const merk = (item: string, code: string) => perItem.find((p) => p.item === item)?.merken[code] ?? 0;
        const visie = 'nvo.regiovisie-vastgesteld';
        const leeg = perItem.reduce((som, p) => som + (p.merken['leeg'] ?? 0), 0);
        const lezing = (code: string) => perItem.reduce((som, p) => som + (p.lezingen[code] ?? 0), 0);
        const uitkomst = (code: string) => perEis.reduce((som, p) => som + (p.oordelen[code] ?? 0), 0);
        const hulp = (richting: 'vraag' | 'aanbod') => rijen.flatMap((r) => r.ondersteuning[richting]).length;
        return (
          <>
            <Kaart
              titel={t.norm}
              naar="/landelijk/norm"
              punten={[
                { aantal: regios, naar: '/landelijk/norm', wat: t.regios },
                {
                  aantal: merk(visie, 'ja'),
                  naar: `/landelijk/norm/lijst?item=${visie}&merk=ja`,
                  wat: t.visieJa,
                },
                { aantal: leeg, naar: '/landelijk/norm/lijst?merk=leeg', wat: t.leeg },
                {
                  aantal: lezing('niet-nodig'),
                  naar: '/landelijk/norm/lijst?lezing=niet-nodig',
                  wat: t.nietNodig,
                },
              ]}
            />
            <Kaart
              titel={t.eisen}
              naar="/landelijk/eisen"
              punten={[
                ...(['ja', 'deels', 'niet-aangetoond'] as const).map((code) => ({
                  aantal: uitkomst(code),
                  naar: `/landelijk/norm/lijst?oordeel=${code}`,
                  wat: t.uitkomsten[code],
                })),
              ]}
            />
            <Kaart
              titel={t.hulp}
              naar="/landelijk/hulp"
              punten={[
                { aantal: hulp('vraag'), naar: '/landelijk/hulp#vraag', wat: t.vraagtHulp },
                { aantal: hulp('aanbod'), naar: '/landelijk/hulp#aanbod', wat: t.biedtHulp },
              ]}
            />
          </>
        );
      }}
    </TijdAntwoord>
  );
}

/** What ends, what changes, and what waits. */
function Verloopkaarten() {
  const tijden = useTijden();
  const dag = tijden.geldigOp ?? vandaag();
  const jaar = Number(dag.slice(0, 4));
  const [van, tot] = [`${jaar}-01-01`, `${jaar + 1}-12-31`];
  const eindes = api.useQuery('get', '/eindes', { params: { query: { ...tijden, van, tot, aantal: 1 } } });
  const wacht = api.useQuery('get', '/afhankelijkheden', { params: { query: { ...tijden, aantal: 1 } } });
  const wijzigingen = api.useQuery('get', '/lidmaatschapswijzigingen', {
    params: { query: { ...tijden, van, tot, aantal: 1 } },
  });
  const herkomst = api.useQuery('get', '/herkomst', { params: { query: { ...tijden, aantal: 1 } } });
  const periode = `van=${van}&tot=${tot}`;
  return (
    <>
      <TijdAntwoord vraag={eindes}>
        {({ totaal, perMaand }) => (
          <Kaart
            titel={t.einde}
            naar="/landelijk/einde"
            punten={[
              { aantal: totaal, naar: `/landelijk/einde?${periode}`, wat: (n) => t.eindigen(n, jaar) },
              {
                aantal: perMaand.reduce((som, m) => som + m.zonderOpvolger, 0),
                naar: `/landelijk/einde?${periode}&opvolger=nee`,
                wat: t.zonderOpvolger,
              },
            ]}
          />
        )}
      </TijdAntwoord>
      <TijdAntwoord vraag={wijzigingen}>
        {({ totaal }) => (
          <Kaart
            titel={t.wijzigingen}
            naar="/landelijk/wijzigingen"
            punten={[
              { aantal: totaal, naar: `/landelijk/wijzigingen?${periode}`, wat: (n) => t.gewijzigd(n, jaar) },
            ]}
          />
        )}
      </TijdAntwoord>
      <TijdAntwoord vraag={wacht}>
        {({ totaal }) => (
          <Kaart
            titel={t.afhankelijkheden}
            naar="/landelijk/afhankelijkheden"
            punten={[{ aantal: totaal, naar: '/landelijk/afhankelijkheden', wat: t.wachten }]}
          />
        )}
      </TijdAntwoord>
      <TijdAntwoord vraag={herkomst}>
        {({ totaal }) => (
          <Kaart
            titel={t.herkomst}
            naar="/landelijk/herkomst"
            punten={[{ aantal: totaal, naar: '/landelijk/herkomst', wat: t.gebreken }]}
          />
        )}
      </TijdAntwoord>
    </>
  );
}

/** The national overview: numbers that each lead to what they count. */
export function Component() {
  return (
    <Landelijkpagina titel={teksten.landelijk.titel} inleiding={t.inleiding}>
      <Deel titel={t.naastNorm} id="norm">
        <div className="kaarten">
          <Normkaarten />
        </div>
      </Deel>
      <Deel titel={t.watGeregeld} id="geregeld">
        <Tellingenoverzicht />
      </Deel>
      <Deel titel={t.watKomt} id="verloop">
        <div className="kaarten">
          <Verloopkaarten />
        </div>
      </Deel>
    </Landelijkpagina>
  );
}
