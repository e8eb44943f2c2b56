import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Rol } from '@regiolog/domein/gedeeld/gebeurtenis';
import { TERUGKEER } from '@regiolog/portaal/aanmelden';
import { SLEUTELS } from '@regiolog/portaal/app';
import { afterAll, describe, expect, it } from 'vitest';
import { DIENSTEN, lees, ROOT } from './bestanden.ts';

const werkmap = mkdtempSync(join(tmpdir(), 'regiolog-uitrol-'));
afterAll(() => rmSync(werkmap, { recursive: true, force: true }));
const dockerfile = lees('infra/Dockerfile');
const root = JSON.parse(lees('package.json')) as {
  packageManager: string;
  devDependencies: Record<string, string>;
};

describe('the image', () => {
  const kopieën = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, wat = '']) =>
    wat.split(' ').slice(0, -1),
  );

  it('has the Node and the pnpm that are pinned here', () => {
    const knopen = [...dockerfile.matchAll(/^FROM node:(\S+)/gm)].map(([, versie]) => versie);
    expect(new Set(knopen)).toEqual(new Set([`${root.devDependencies['node']}-bookworm-slim`]));
    expect(dockerfile).toContain(`npx -y ${root.packageManager} install --prod --frozen-lockfile`);
  });
  it('is made of files that are there, and that are let in', () => {
    const binnen = lees('.dockerignore')
      .split('\n')
      .filter((regel) => regel.startsWith('!'))
      .map((regel) => regel.slice(1));
    for (const pad of kopieën) {
      expect(existsSync(join(ROOT, pad)), pad).toBe(true);
      expect(
        binnen.some((map) => pad === map || pad.startsWith(`${map}/`)),
        pad,
      ).toBe(true);
    }
    expect(lees('.dockerignore')).toMatch(/^\*$/m);
  });
  it('runs as nobody in particular, ends on a signal, and holds no secret', () => {
    const stages = dockerfile.split(/^FROM /m).slice(1);
    const eind = stages.filter((stage) => / AS (gateway|dienst)$/m.test(stage));
    expect(eind.map((stage) => /^USER (\d+)$/m.exec(stage)?.[1])).toEqual(['101', '1000']);
    expect(dockerfile).toContain('exec node services/$DIENST/src/main.ts');
    expect(dockerfile).not.toMatch(/SECRET|TOKEN|PASSWORD/i);
  });
  it('gives the last stage to the services: a build without a target is one of them', () => {
    expect(dockerfile.match(/ AS (\w+)$/gm)?.at(-1)).toBe(' AS dienst');
  });
  it.runIf(process.env['REGIOLOG_TEST_DEPTH'] === 'full')(
    'makes the pages of the portal from those files',
    () => {
      const beeld = join(werkmap, 'web');
      const bron = (pad: string) => !/node_modules|\.test\.ts$|\/data$|\/dist/.test(pad.slice(ROOT.length));
      for (const pad of new Set(kopieën))
        cpSync(join(ROOT, pad), join(beeld, pad), { recursive: true, filter: bron });
      rmSync(join(beeld, 'services/portaal/web/api/schema.gen.d.ts'), { force: true });
      const maak = dockerfile.match(/npx .+$/gm)?.find((regel) => regel.includes('bouw.ts')) ?? '';
      const PATH = `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}`;
      execFileSync('sh', ['-c', maak], { cwd: beeld, stdio: 'ignore', env: { ...process.env, PATH } });
      const dist = readdirSync(join(beeld, 'services/portaal/dist'));
      expect(dist).toEqual(
        expect.arrayContaining(['adressen.json', 'bestanden', 'index.html', 'licenties.md', 'thema.css']),
      );
      const script = readdirSync(join(beeld, 'services/portaal/dist/bestanden')).filter((n) =>
        /^index-/.test(n),
      );
      expect(script).toEqual(expect.arrayContaining([expect.stringMatching(/\.js\.br$/)]));
    },
  );
  it.runIf(process.env['REGIOLOG_TEST_DEPTH'] === 'full')('starts every service as it is laid out', () => {
    const beeld = join(werkmap, 'beeld');
    const dicht = (pad: string) => !/node_modules|\.test\.ts$|\/data$/.test(pad.slice(ROOT.length));
    for (const pad of kopieën) cpSync(join(ROOT, pad), join(beeld, pad), { recursive: true, filter: dicht });
    // As the stage of the gateway does it.
    cpSync(join(beeld, 'infra/gateway'), join(beeld, 'services/standalone/gateway'), { recursive: true });
    const [pnpm = ''] = /npx .+$/m.exec(dockerfile) ?? [];
    execFileSync('sh', ['-c', pnpm], { cwd: beeld, stdio: 'ignore' });
    for (const naam of DIENSTEN) {
      const uit = spawnSync(process.execPath, [`services/${naam}/src/main.ts`], {
        cwd: beeld,
        env: {},
        encoding: 'utf8',
      });
      // Nothing is missing but its settings.
      expect([uit.status, uit.stderr.split('\n')[0]], naam).toEqual([
        1,
        expect.stringMatching(naam === 'portaal' ? /^REGIOLOG_ADRES: / : /^REGIOLOG_EVENTSTOREDB_URL: /),
      ]);
    }
    const document = execFileSync(process.execPath, ['services/standalone/gateway/maak.ts', 'openapi'], {
      cwd: beeld,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    expect(Object.keys((JSON.parse(document) as { paths: object }).paths).length).toBeGreaterThan(100);
  });
});

describe('the scripts of the try-out', () => {
  it('make certificates that the authority signed, for the names that are used', () => {
    const map = join(werkmap, 'certificaten');
    execFileSync('mkdir', [map]);
    const maak = () => execFileSync('sh', ['infra/compose/certificaten.sh', map], { cwd: ROOT });
    maak();
    const ca = new X509Certificate(readFileSync(join(map, 'vertrouwd/ca.crt')));
    const namen = ['eventstoredb-1', 'eventstoredb-2', 'eventstoredb-3', 'keycloak', 'gateway'];
    for (const naam of namen) {
      const certificaat = new X509Certificate(readFileSync(join(map, naam, 'tls.crt')));
      expect(certificaat.verify(ca.publicKey), naam).toBe(true);
      expect(certificaat.checkHost(naam), naam).toBe(naam);
      if (naam.startsWith('eventstoredb')) expect(certificaat.subject).toBe('CN=eventstoredb-node');
    }
    expect(readdirSync(join(map, 'vertrouwd'))).toEqual(['ca.crt']);
    expect(statSync(join(map, 'ca.key')).mode & 0o077).toBe(0);
    const eerst = readFileSync(join(map, 'ca.crt'), 'utf8');
    maak();
    expect(readFileSync(join(map, 'ca.crt'), 'utf8')).toBe(eerst);
  });
  it('draw secrets once, in a folder that git leaves alone', () => {
    const map = join(werkmap, 'geheimen');
    const maak = () => execFileSync('sh', ['infra/compose/geheimen.sh', map], { cwd: ROOT });
    maak();
    expect(readdirSync(map).sort()).toEqual([
      'eventstoredb',
      'eventstoredb.env',
      'keycloak.env',
      'kluis',
      'portaal',
    ]);
    const kluis = readFileSync(join(map, 'kluis'), 'utf8');
    expect(kluis.trim()).toMatch(/^[\w.-]{32,}$/);
    expect(readFileSync(join(map, 'eventstoredb.env'), 'utf8')).toContain(
      `=${readFileSync(join(map, 'eventstoredb'), 'utf8')}\n`,
    );
    expect(statSync(map).mode & 0o077).toBe(0);
    const sleutel = readFileSync(join(map, 'portaal'), 'utf8');
    expect(createPrivateKey(sleutel).asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    maak();
    expect(readFileSync(join(map, 'portaal'), 'utf8')).toBe(sleutel);
    expect(readFileSync(join(map, 'kluis'), 'utf8')).toBe(kluis);
    expect(lees('.gitignore').split('\n')).toContain('infra/compose/geheimen/');
  });
});

describe('the realm of the identity provider', () => {
  type Mapper = { readonly protocolMapper: string; readonly config: Readonly<Record<string, string>> };
  type Client = { readonly clientId: string; readonly protocolMappers?: readonly Mapper[] };
  type Realm = {
    readonly realm: string;
    readonly accessTokenLifespan: number;
    readonly roles: { readonly client: Readonly<Record<string, readonly { readonly name: string }[]>> };
    readonly clients: readonly Client[];
    readonly clientScopeMappings: Readonly<
      Record<string, readonly { readonly client: string; readonly roles: readonly string[] }[]>
    >;
  };
  const tekst = lees('infra/keycloak/regiolog-realm.json');
  const realm = JSON.parse(tekst) as Realm;
  const mappers =
    realm.clients.find(({ clientId }) => clientId === 'regiolog-portaal')?.protocolMappers ?? [];

  it('has our roles, and gives them and nothing else in the claim that we read', () => {
    expect(realm.roles.client['regiolog']?.map(({ name }) => name)).toEqual(Rol.options);
    expect(realm.clientScopeMappings['regiolog']?.[0]?.roles).toEqual(Rol.options);
    expect(mappers.find(({ config }) => config['claim.name'] === 'rollen')).toMatchObject({
      protocolMapper: 'oidc-usermodel-client-role-mapper',
      config: {
        'usermodel.clientRoleMapping.clientId': 'regiolog',
        multivalued: 'true',
        'access.token.claim': 'true',
      },
    });
  });
  it('gives the claims of a token: region, municipality, audience, pseudonym', () => {
    const claims = mappers.map(
      ({ protocolMapper, config }) =>
        config['claim.name'] ?? config['included.custom.audience'] ?? protocolMapper,
    );
    expect(claims).toEqual([
      'rollen',
      'regio',
      'gemeente',
      'regiolog',
      'oidc-full-name-mapper',
      'oidc-sub-mapper',
    ]);
    expect(realm.accessTokenLifespan).toBeLessThanOrEqual(3600);
  });
  it('signs people in to the portal with a code, PKCE and a key, and sends them nowhere else', () => {
    expect(realm.clients.find(({ clientId }) => clientId === 'regiolog-portaal')).toMatchObject({
      publicClient: false,
      clientAuthenticatorType: 'client-jwt',
      standardFlowEnabled: true,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
      redirectUris: [`https://localhost:8443${TERUGKEER}`],
      attributes: {
        'pkce.code.challenge.method': 'S256',
        'jwks.url': `http://portaal:8080${SLEUTELS}`,
        'post.logout.redirect.uris': 'https://localhost:8443/',
      },
    });
    // The name is for the page alone: the register keeps a pseudonym.
    const naam = mappers.find(({ protocolMapper }) => protocolMapper === 'oidc-full-name-mapper');
    expect(naam?.config).toEqual({ 'access.token.claim': 'false', 'id.token.claim': 'true' });
  });
  it('has no person and no secret in it', () => {
    expect(tekst).not.toMatch(/"(?:users|credentials|secret|password|privateKey)"/);
  });
});

it('no file of the deployment holds a secret', () => {
  const bestanden = ['infra', 'infra/compose', 'infra/k8s', 'infra/keycloak', 'infra/gateway'].flatMap(
    (map) =>
      readdirSync(join(ROOT, map), { withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => join(map, e.name)),
  );
  expect(bestanden.length).toBeGreaterThan(12);
  for (const bestand of bestanden) {
    const tekst = lees(bestand);
    expect(tekst, bestand).not.toMatch(/:\/\/[^/\s"'@${]+:[^/\s"'@${]+@/);
    expect(tekst, bestand).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY/);
    const gezegd = [
      ...tekst.matchAll(
        /^\s*-?\s*\{?\s*(?:name: )?\w*(?:PASSWORD|SECRET|TOKEN|WACHTWOORD)\w*(?<!_FILE)\s*[:=,]\s*(\S+)/gm,
      ),
    ];
    expect(
      gezegd.map(([regel]) => regel.trim()),
      bestand,
    ).toEqual([]);
  }
});
