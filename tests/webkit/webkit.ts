// Drives WebKitGTK over WebDriver: the engine of Safari, though not Safari itself. Debian has it as webkit2gtk-driver; it
// wants a screen, which xvfb pretends to be.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
const PATIENCE = 15_000
/** How WebDriver names an element in what it returns. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** Where the small browser is that comes with the driver; undefined if it is not installed. */
function miniBrowser(): string | undefined {
  const folders = LIBRARIES.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('webkit2gtk-4'))
      .map((name) => join(folder, name, 'MiniBrowser')),
  )
  return folders.find((path) => existsSync(path))
}

/** Gets WebKit from the system's packages where that needs no asking. Throws, with what to do, if there is none. */
export function webkit(): string {
  const apt = platform === 'linux' && getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (apt && (!miniBrowser() || !existsSync('/usr/bin/xvfb-run'))) {
    spawnSync('apt-get', ['-qq', 'update'])
    const wanted = ['webkit2gtk-driver', 'xvfb', 'xauth']
    spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...wanted])
  }
  const found = miniBrowser()
  if (found) return found
  throw new Error('There is no WebKit here. On Debian: apt install webkit2gtk-driver xvfb')
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 4175))
    })
  })
}

/** Asks again until the answer is neither false nor nothing. Throws with these words after a while. */
export async function until<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE
  let last: unknown
  while (Date.now() < end) {
    try {
      last = await ask()
      if (last !== undefined && last !== null && last !== false) return last as NonNullable<T>
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Waited in vain for ${what}. Last: ${String(last)}`)
}

export class WebKit {
  readonly #driver: ChildProcess
  readonly #base: string
  #session = ''

  private constructor(driver: ChildProcess, base: string) {
    this.#driver = driver
    this.#base = base
  }

  static async start(): Promise<WebKit> {
    const binary = webkit()
    const port = await freePort()
    // A group of its own, so that closing takes the screen and the browser along.
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
      detached: true,
      stdio: 'ignore',
    })
    const one = new WebKit(driver, `http://127.0.0.1:${port}`)
    const always = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
    const session = await until('WebKit to start', () =>
      one.#send<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: always } }),
    )
    one.#session = `/session/${session.sessionId}`
    return one
  }

  async close(): Promise<void> {
    await this.#send('DELETE', this.#session).catch(() => undefined)
    if (this.#driver.pid) process.kill(-this.#driver.pid, 'SIGTERM')
  }

  goto(url: string): Promise<unknown> {
    return this.#send('POST', `${this.#session}/url`, { url })
  }

  reload(): Promise<unknown> {
    return this.#send('POST', `${this.#session}/refresh`, {})
  }

  /** Runs the body of a function in the page and returns what it returns. */
  run<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.#send('POST', `${this.#session}/execute/sync`, { script, args })
  }

  /** A real press of the mouse on the first element that matches, once there is one. */
  async click(css: string): Promise<void> {
    const found = await until(css, () =>
      this.#send<Record<string, string>>('POST', `${this.#session}/element`, {
        using: 'css selector',
        value: css,
      }),
    )
    await this.run('arguments[0].scrollIntoView({ block: "center" })', found)
    await this.#send('POST', `${this.#session}/element/${found[ELEMENT]}/click`, {})
  }

  /** Presses keys where the focus is; special keys by their WebDriver code points. */
  async press(...keys: string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.#send('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await fetch(this.#base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const { value } = (await reply.json()) as { value: T & { error?: string; message?: string } }
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
}
