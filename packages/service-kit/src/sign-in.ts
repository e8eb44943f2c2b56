import type { Config } from './config.ts';
import { type Demo, eisGeenDemo, openDemo } from './demo.ts';
import { isStartfout, type Startfout } from './lifecycle.ts';
import type { Logger } from './logger.ts';
import { jwksUitBestand, jwksUitUrl, maakVerifieer, type Verifieer } from './tokens.ts';

/** How people sign in under this configuration; `demo` is there in demo mode only. */
export async function openAanmelding(
  config: Pick<Config, 'aanmelding' | 'data' | 'host'>,
  logger: Logger,
): Promise<{ readonly verifieer: Verifieer; readonly demo?: Demo } | Startfout> {
  const { aanmelding } = config;
  if (aanmelding.soort === 'demo') {
    const demo = await openDemo({ map: config.data, host: config.host, logger });
    return isStartfout(demo) ? demo : { verifieer: demo.verifieer, demo };
  }
  const fout = await eisGeenDemo(config.data);
  if (fout) return fout;
  const { uitgever, publiek, jwks } = aanmelding;
  const sleutels = 'bestand' in jwks ? jwksUitBestand(jwks.bestand, logger) : jwksUitUrl(jwks.url, logger);
  return { verifieer: maakVerifieer({ uitgever, publiek, sleutels, logger }) };
}
