import { alsProbleem, client, type Probleem, type Schema } from './client.ts';

/** What recording an act would change; nothing is recorded. */
export type Voorproef = Schema<'Voorproef'>;
/** An act that was recorded. */
export type Vastgelegd = Schema<'Vastgelegd'>;

export type Opdracht = {
  /** The path of the API: `/overeenkomsten/{id}/besluiten`, filled in. */
  readonly pad: string;
  readonly inhoud: unknown;
  /** Repeating an act under the same key records it once. */
  readonly sleutel: string;
  /** The revision of the file that was looked at. */
  readonly gezien?: number | undefined;
};

async function post<T>({ pad, inhoud, sleutel, gezien }: Opdracht, vraag: object): Promise<T> {
  // Which act is data here, so its path is no literal: the schema of the act checks the body.
  const { data, error } = (await client.POST(
    pad as never,
    {
      body: inhoud,
      params: { query: vraag },
      headers: {
        'Idempotency-Key': sleutel,
        ...(gezien === undefined ? {} : { 'If-Match': `"${gezien}"` }),
      },
    } as never,
  )) as { data?: T; error?: unknown };
  if (error !== undefined || data === undefined) throw alsProbleem(error);
  return data;
}

/** Records an act. Rejected with a Probleem when it was refused. */
export const legVast = (opdracht: Opdracht): Promise<Vastgelegd> => post<Vastgelegd>(opdracht, {});

/** Asks what recording an act would change; nothing is recorded. */
export const proefVooraf = (opdracht: Opdracht): Promise<Voorproef> =>
  post<Voorproef>(opdracht, { voorproef: 'ja' });

/** Was it refused because others recorded something in this file meanwhile? */
export const isIngehaald = ({ status, code }: Probleem): boolean =>
  status === 412 || code === 'gelijktijdig-gewijzigd';

/** The SHA-256 of a file, in hexadecimal: the address of a document. */
async function afdruk(bestand: Blob): Promise<string> {
  const som = await crypto.subtle.digest('SHA-256', await bestand.arrayBuffer());
  return [...new Uint8Array(som)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const MEDIATYPEN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** The kinds of documents that the register keeps, by the ends of their names. */
export const DOCUMENTVORMEN = Object.keys(MEDIATYPEN).map((einde) => `.${einde}`);

/**
 * Delivers a document under a path of the API (`/regios/{slug}`, `/geschillen/{id}`) and gives its hash. By the old
 * XMLHttpRequest, since only that tells how far it is (`voortgang`, from 0 to 1).
 */
export async function leverAan(
  bij: string,
  bestand: File,
  koppen: Readonly<Record<string, string>>,
  voortgang: (deel: number) => void,
): Promise<string> {
  const hash = await afdruk(bestand);
  const einde = bestand.name.split('.').at(-1)?.toLowerCase() ?? '';
  return new Promise((klaar, mis) => {
    const verzoek = new XMLHttpRequest();
    verzoek.open('PUT', `/portaal/v1${bij}/documenten/${hash}`);
    verzoek.setRequestHeader('Content-Type', MEDIATYPEN[einde] ?? 'application/octet-stream');
    verzoek.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    for (const [naam, waarde] of Object.entries(koppen)) verzoek.setRequestHeader(naam, waarde);
    verzoek.upload.onprogress = ({ loaded, total }) => voortgang(total > 0 ? loaded / total : 0);
    verzoek.onerror = () => mis(alsProbleem(undefined));
    verzoek.onload = () => {
      if (verzoek.status < 300) klaar(hash);
      else mis(alsProbleem(ontleed(verzoek.responseText)));
    };
    verzoek.send(bestand);
  });
}

function ontleed(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}
