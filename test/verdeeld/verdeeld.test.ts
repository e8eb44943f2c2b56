/**
 * The whole demonstration with services as processes of their own, two instances of each, of which one is killed in the
 * middle; and the same history in one process, which answers the same.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { importeer } from '@regiolog/register/importeer';
import { REFERENTIE } from '@regiolog/standalone/referentie';
import { type Gemaakt, leesVoorbeeld, verzoekVan } from '@regiolog/standalone/voorbeeld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIENSTEN } from '../../infra/gateway/routes.ts';
import { readers } from '../berichten/relay-lezer.ts';
import { expected } from '../berichten/relay-log.ts';
import { until } from '../crash/product.ts';
import { kafkaBeschikbaar, startKafka, type TestKafka } from '../kafka/broker.ts';
import { quietKafka } from '../kafka/broker-suite.ts';
import { type Aanspreekbaar, json, startProduct } from '../tenancy/product.ts';
import { antwoordenVan, digest, vragenOver } from './antwoorden.ts';
import { draai } from './proces.ts';
import { aanGateway, startVerdeeld, type Verdeeld } from './stel.ts';

/** Tells the example from one step up to another; gives what was not accepted. */
async function vertel(product: Aanspreekbaar, gemaakt: Gemaakt, van: number, tot: number): Promise<string[]> {
  const { wie, stappen } = await leesVoorbeeld();
  const geweigerd: string[] = [];
  for (const [i, stap] of stappen.slice(van, tot).entries()) {
    const { methode, pad, koppen, lijf } = verzoekVan(stap, van + i, gemaakt);
    const persoon = wie[stap.als];
    if (!persoon) throw new TypeError(`nobody is called ${stap.als}`);
    const authorization = `Bearer ${product.token(persoon)}`;
    await product.bij();
    const antwoord = await product.stuur(pad, {
      methode,
      koppen: { ...koppen, authorization },
      inhoud: lijf,
    });
    if (antwoord.status >= 300)
      geweigerd.push(`step ${van + i} ${pad}: ${antwoord.status} ${antwoord.tekst}`);
    else if ('bewaar' in stap && stap.bewaar)
      gemaakt.set(stap.bewaar, json<{ dossier: string }>(antwoord).dossier);
  }
  return geweigerd;
}

/** The moment of the last event; whatever comes next has a later one. */
async function afgelopen({ register }: Aanspreekbaar): Promise<string> {
  const kop = await register.store.head();
  await pause(5);
  return kop?.geregistreerd ?? '';
}

// Nine processes, and every act of the reference set over the network: a minute and a half of two cores.
describe.runIf(process.env['REGIOLOG_TEST_DEPTH'] === 'full')(
  'the demonstration, run apart (full depth only)',
  () => {
    let verdeeld: Verdeeld;
    let kafka: TestKafka | undefined;
    let apart: Aanspreekbaar;
    let samen: Awaited<ReturnType<typeof startProduct>>;
    /** Moments between parts of the history, in each of the two. */
    const momenten = { apart: [] as string[], samen: [] as string[] };

    beforeAll(async () => {
      if (kafkaBeschikbaar()) kafka = await startKafka();
      else console.error('NOT ON KAFKA: there is no broker on this machine; run node infra/kafka/haal.mjs');
      verdeeld = await startVerdeeld(kafka ? { kafka: kafka.brokers } : {});
      apart = aanGateway(verdeeld);
      samen = await startProduct();
    });
    afterAll(async () => {
      await samen?.stop();
      await apart?.stop();
      await kafka?.close();
    });
    const onthoud = async () => {
      momenten.apart.push(await afgelopen(apart));
      momenten.samen.push(await afgelopen(samen));
    };

    it('imports the reference set', async () => {
      const cli = draai(
        'services/standalone/src/cli.ts',
        { ...verdeeld.omgeving, REGIOLOG_DATA: `${verdeeld.map}/cli` },
        ['import'],
      );
      await cli.zei(/vingerafdruk [0-9a-f]{64}/);
      const verslag = await importeer(samen.register, REFERENTIE, () => {});
      expect(cli.gezegd()).toContain(`Vastgelegd: ${verslag.vastgelegd}.`);
      await samen.bij();
      await onthoud();
    });

    it('tells the example, while an instance of every service is killed', async () => {
      const { stappen } = await leesVoorbeeld();
      const [gemaaktApart, gemaaktSamen]: Gemaakt[] = [new Map(), new Map()];
      const geweigerd: string[] = [];
      const deel = Math.ceil(stappen.length / DIENSTEN.length);
      for (const [i, dienst] of DIENSTEN.entries()) {
        geweigerd.push(...(await vertel(apart, gemaaktApart ?? new Map(), i * deel, (i + 1) * deel)));
        geweigerd.push(...(await vertel(samen, gemaaktSamen ?? new Map(), i * deel, (i + 1) * deel)));
        await onthoud();
        await verdeeld.dood(dienst);
      }
      expect(geweigerd).toEqual([]);
      for (const dienst of DIENSTEN) await verdeeld.erbij(dienst);
      // Who comes new records the terms that passed meanwhile.
      await samen.termijnwacht.ronde();
      await apart.bij();
      await samen.bij();
    });

    it('gives the same answers as one process', async () => {
      const vragen = await vragenOver(samen);
      expect(await vragenOver(apart)).toEqual(vragen);
      for (const [i, toenSamen] of [...momenten.samen, undefined].entries()) {
        // All questions at the head; at earlier moments each time another part of them.
        const nu =
          toenSamen === undefined ? vragen : vragen.filter((_, n) => n % momenten.samen.length === i);
        const links = await antwoordenVan(samen, nu, toenSamen);
        const rechts = await antwoordenVan(apart, nu, momenten.apart[i]);
        const anders = nu.filter(
          (vraag) => JSON.stringify(links.get(vraag)) !== JSON.stringify(rechts.get(vraag)),
        );
        expect(anders.slice(0, 3).map((vraag) => [vraag, rechts.get(vraag), links.get(vraag)])).toEqual([]);
        expect(digest(rechts)).toBe(digest(links));
        const goed = [...links.values()].filter(({ status }) => status === 200).length;
        console.log(
          `moment ${i}: ${nu.length} questions, ${goed} answered, digest ${digest(links).slice(0, 16)}`,
        );
      }
    });

    it('told the world all of it, in the order of each file', async ({ skip }) => {
      if (!kafka) return skip('no Kafka broker on this machine');
      const verwacht = await expected(verdeeld.register.store);
      const aantal = [...verwacht.values()].flat().length;
      const lezers = readers(quietKafka(kafka.brokers), 'verdeeld');
      await lezers.join();
      try {
        await until('all messages arrived', () => lezers.counts.ids >= aantal || undefined);
      } finally {
        await lezers.close();
      }
      console.log(`${aantal} messages, ${lezers.counts.again} of them twice`);
      expect(new Map([...lezers.seen].sort())).toEqual(new Map([...verwacht].sort()));
    });
  },
);
