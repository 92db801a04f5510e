// Serves the build and the reference page as a good static host would: HTTP/2 over TLS, compressed once at best, kept by
// name. Counts what it sends.
import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
/**
 * Bytes in a record of TLS. A browser can read a record only once the whole of it has come, so servers made for the web begin
 * with records that fit into a packet (Go's TLS does by itself; Node would fill 16 kB).
 */
const RECORD = 1370

export interface Sent {
  path: string
  /** Of the body, as sent. */
  bytes: number
}

export interface PageServer {
  port: number
  /** What was sent since it was last asked. */
  taken: () => Sent[]
  close: () => void
}

/** Who the server says it is, and how a browser is told to believe it. */
export interface Identity {
  key: string
  cert: string
  /** Of the public key, for `--ignore-certificate-errors-spki-list`. */
  fingerprint: string
}

/** An identity for a day. Throws if there is no OpenSSL on this machine. */
export function newIdentity(): Identity {
  const made = execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
      .concat(['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'])
      .concat(['-keyout', '-', '-out', '-']),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const [cert = ''] = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/s.exec(made) ?? []
  const [key = ''] = /-----BEGIN PRIVATE KEY-----.*?-----END PRIVATE KEY-----/s.exec(made) ?? []
  const { publicKey } = new X509Certificate(cert)
  const fingerprint = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
  return { key, cert, fingerprint }
}

/** @param folder the hosted build; @param extra pages by path that are not in it */
export async function servePages(
  folder: string,
  extra: Readonly<Record<string, string>>,
  identity: Identity,
): Promise<PageServer> {
  let sent: Sent[] = []
  const bodies = new Map<string, Buffer>()

  function bodyOf(path: string): Buffer | undefined {
    const kept = bodies.get(path)
    if (kept) return kept
    const file = join(folder, normalize(path))
    const plain = Object.hasOwn(extra, path)
      ? Buffer.from(extra[path] ?? '')
      : existsSync(file)
        ? readFileSync(file)
        : undefined
    if (!plain) return undefined
    const body = extname(path) === '.woff2' ? plain : brotliCompressSync(plain, BEST)
    bodies.set(path, body)
    return body
  }

  const server = createSecureServer({ ...identity, allowHTTP1: true }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const body = bodyOf(path)
    if (!body) {
      response.writeHead(404).end()
      return
    }
    sent.push({ path, bytes: body.length })
    response
      .writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        ...(extname(path) === '.woff2' ? {} : { 'content-encoding': 'br' }),
        'content-length': body.length,
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: createHash('sha256').update(body).digest('hex').slice(0, 16),
      })
      .end(body)
  })
  server.on('secureConnection', (socket) => socket.setMaxSendFragment(RECORD))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.')
  return {
    port: address.port,
    taken: () => {
      const all = sent
      sent = []
      return all
    },
    close: () => server.close(),
  }
}
