/**
 * Makes what the gateway is set up with, from the services themselves: `node infra/gateway/maak.ts nginx` writes
 * nginx.conf beside this file, `node infra/gateway/maak.ts openapi` prints one document of all services together.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type WeigeringCode, weiger } from '@regiolog/domein/gedeeld/weigering';
import { vasteHeaders } from '@regiolog/service-kit/headers';
import { openapi } from '@regiolog/service-kit/openapi';
import { problem } from '@regiolog/service-kit/problem';
import { VERSIE } from '@regiolog/service-kit/versie';
import {
  alsExpressie,
  bestemmingen,
  DIENSTEN,
  documentpaden,
  gatewayRegels,
  PORTAAL,
  TERUGVAL,
  tabelPerDienst,
} from './routes.ts';

/** Where the services listen, in compose and in Kubernetes alike. */
export const POORT = 8080;

/** What nginx itself has to refuse, in the form that the services use. `instance` is left out: nginx cannot quote it. */
function weigering(code: WeigeringCode, melding: string): string {
  const { instance: _, ...inhoud } = problem(weiger(code, melding), '/');
  return JSON.stringify(inhoud);
}

const WEIGERINGEN = [
  ['geen', '404', 404, weigering('niet-gevonden', '')],
  ['te_groot', '413', 413, weigering('te-groot', 'De inhoud is te groot.')],
  [
    'weg',
    '502 504 =503',
    503,
    weigering('nog-niet-gereed', 'Deze dienst antwoordt nu niet. Probeer het zo weer.'),
  ],
] as const;

/** What every answer carries, also those of nginx itself. */
const VASTE_KOPPEN = Object.entries(vasteHeaders(VERSIE))
  .map(([naam, waarde]) => `      add_header ${naam} "${waarde}" always;`)
  .join('\n');

/** The configuration of nginx (1.22 or later). */
export function nginxConf(): string {
  const tabellen = tabelPerDienst();
  const regels = gatewayRegels(bestemmingen(tabellen));
  return `# Made by infra/gateway/maak.ts from the route tables of the services. Change those, then run it again.
pid /tmp/nginx.pid;
# Not one for every core of the machine: it is given one core, and memory for a few.
worker_processes 2;
events {
  worker_connections 4096;
}
http {
  client_body_temp_path /tmp/client_body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  server_tokens off;
  # No address and no query of a caller: the services log who asked what, under the same trace.
  log_format kort escape=json '{"time":"$time_iso8601","dienst":"$dienst","methode":"$request_method","status":$status,'
    '"bytes":$bytes_sent,"s":$request_time,"traceparent":"$spoor"}';
  # Only what has the form of one: a header can hold anything.
  map $http_traceparent $spoor {
    "~^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$" $http_traceparent;
  }
  access_log /dev/stdout kort;
  error_log /dev/stderr error;

  # The first line that fits counts. What is nobody's goes to ${TERUGVAL}, which says so in our form.
  map "$request_method $request_uri" $dienst {
    default ${TERUGVAL};
${regels.map((regel) => `    "~${alsExpressie(regel)}" ${regel.dienst};`).join('\n')}
  }
${[...DIENSTEN, PORTAAL]
  .map(
    (dienst) => `  upstream ${dienst} {
    # Twice: instances behind one address (a Service of Kubernetes) are one to nginx, which tries each once. And never
    # left out: an instance that cannot do one thing now, or breaks off, says nothing of the other things and instances.
    server ${dienst}:${POORT} max_fails=0;
    server ${dienst}:${POORT} max_fails=0;
    keepalive 32;
    # Shorter than the services keep a connection, so that none is used that they are about to close.
    keepalive_timeout 5s;
  }
`,
  )
  .join('')}
  client_header_timeout 15s;
  client_body_timeout 30s;
  send_timeout 60s;
  large_client_header_buffers 4 16k;
  proxy_connect_timeout 2s;
  proxy_send_timeout 60s;
  # Who waits for messages waits half a minute.
  proxy_read_timeout 75s;
  # An answer waits in the service until the caller has read it, not on a disk here.
  proxy_max_temp_file_size 0;
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_set_header Host $host;
  # Passed on as they came: who follows a request through organisations follows it through here.
  proxy_set_header traceparent $http_traceparent;
  proxy_set_header Fsc-Transaction-Id $http_fsc_transaction_id;
  # Every request may be repeated: reading changes nothing, and what is recorded has a key under which it is recorded once.
  proxy_next_upstream error timeout http_503 non_idempotent;
  proxy_next_upstream_tries 2;

  server {
    listen 8443 ssl;
    ssl_certificate /run/tls/tls.crt;
    ssl_certificate_key /run/tls/tls.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    client_max_body_size 1m;
${WEIGERINGEN.map(([naam, bij]) => `    error_page ${bij} @${naam};`).join('\n')}

    location = /v1/openapi.json {
      alias /usr/share/regiolog/openapi.json;
      default_type application/json;
${VASTE_KOPPEN}
      add_header Access-Control-Allow-Origin *;
    }
${documentpaden(tabellen)
  .flatMap((pad) => [
    [pad, '$dienst'],
    // Through the portal too, which passes it on as it comes.
    [pad.replace('^', `^/${PORTAAL}`), PORTAAL],
  ])
  .map(
    ([pad, dienst]) => `    location ~ ${pad} {
      client_max_body_size 26m;
      # The service looks at who sends it before it reads it: nobody fills a disk here.
      proxy_request_buffering off;
      proxy_pass http://${dienst};
    }
`,
  )
  .join('')}    location ~ ^/(?:v1/|schemas(?:/|$)) {
      proxy_pass http://$dienst;
    }
    # Not for the world: counts, health, the vault.
    location ~ ^/(?:v1|metrics|health|intern)(?:/|$) {
      return 404;
    }
    # Everything else is a page of the portal. Not asked twice: a sign-in holds once.
    location / {
      proxy_next_upstream off;
      proxy_pass http://${PORTAAL};
    }
${WEIGERINGEN.map(
  ([naam, , status, inhoud]) => `    location @${naam} {
      internal;
      default_type application/problem+json;
${VASTE_KOPPEN}${status === 503 ? '\n      add_header Retry-After 2 always;' : ''}
      return ${status} '${inhoud}';
    }
`,
).join('')}  }

  # For who starts and stops it.
  server {
    listen 8081;
    access_log off;
    location = /health/live {
      return 204;
    }
    location / {
      return 404;
    }
  }
}
`;
}

const BESTAND = new URL('nginx.conf', import.meta.url);
const [, dit, wat] = process.argv;
if (dit === fileURLToPath(import.meta.url)) {
  if (wat === 'nginx') writeFileSync(BESTAND, nginxConf());
  else if (wat === 'openapi') {
    const routes = Object.values(tabelPerDienst()).flatMap((tabel) => tabel.routes);
    process.stdout.write(`${JSON.stringify(openapi(routes, { titel: 'Regiolog', versie: VERSIE }))}\n`);
  } else {
    process.stderr.write('node infra/gateway/maak.ts nginx|openapi\n');
    process.exitCode = 1;
  }
}
