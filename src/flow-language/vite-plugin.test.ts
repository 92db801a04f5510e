import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, createServer, type InlineConfig, type Rolldown, type ViteDevServer } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { moduleOf } from './plugin/code.ts'
import { flowLanguage } from './vite-plugin.ts'

const TOYS = resolve(import.meta.dirname, '../../tests/toys/flows')
let root: string
let server: ViteDevServer | undefined

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'toy-app-')))
  cpSync(TOYS, join(root, 'flows'), { recursive: true })
  mkdirSync(join(root, 'src'))
  writeFileSync(
    join(root, 'src/main.js'),
    `import toy from '../flows/toy.yaml'
     import flows from 'virtual:flows'
     import methods from 'virtual:methods'
     import sources from 'virtual:sources'
     import glossary from 'virtual:glossary'
     export { toy, flows, methods, sources, glossary }`,
  )
})

afterEach(async () => {
  await server?.close()
  server = undefined
  rmSync(root, { recursive: true, force: true })
})

function config(): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [flowLanguage()],
    server: { port: 0, watch: null, ws: false },
    build: { write: false, lib: { entry: 'src/main.js', formats: ['es'] } },
  }
}

function edit(file: string, from: string, to: string): void {
  const path = join(root, 'flows', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

it('keeps everything once if asked to, and hands out the same', async () => {
  writeFileSync(
    join(root, 'src/main.js'),
    `import asked from '../flows/toy.yaml?asked'
     import told from '../flows/toy.yaml?told'
     import map from 'virtual:map/works'
     import methods from 'virtual:methods'
     import rules from 'virtual:method-rules'
     export { asked, told, map, methods, rules }`,
  )
  const builtAs = async (once: boolean) => {
    const [built] = (await build({ ...config(), plugins: [flowLanguage({ once })] })) as [
      Rolldown.RolldownOutput,
    ]
    const { code } = built.output[0]
    return {
      code,
      content: { ...(await import(`data:text/javascript,${encodeURIComponent(code)}`)) } as object,
    }
  }
  const [apart, together] = [await builtAs(false), await builtAs(true)]
  expect(Object.keys(together.content)).toHaveLength(5)
  expect(together.content).toEqual(apart.content)
  const reason = 'It is too late to draw lots.'
  expect(apart.code.split(reason).length).toBeGreaterThan(2)
  expect(together.code.split(reason)).toHaveLength(2)
})

it('builds flows and library into plain data', async () => {
  const [built] = (await build(config())) as [Rolldown.RolldownOutput]
  const { code } = built.output[0]
  expect(code).not.toContain('parseDocument')
  expect(code).not.toContain('safeParse')
  const { toy, flows, methods, sources, glossary } = (await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  )) as Record<string, never>
  expect(toy).toMatchObject({ id: 'toy', questions: { length: 4 }, rules: { length: 7 } })
  expect(flows).toEqual([
    {
      id: 'toy',
      line: 'works',
      title: 'Does the toy work?',
      terminus: 'A toy design',
      state: 'open',
      questions: 4,
      reviewed: '2026-11-22',
    },
    {
      ...{ id: 'soon', line: 'value', title: 'Is the toy worth it?', terminus: 'What a toy costs' },
      ...{ state: 'preparing', questions: 2, reviewed: '' },
    },
  ])
  expect(Object.keys(methods ?? {})).toEqual(['im-crct', 'im-did', 'im-rct', 'mo-min'])
  expect(sources).toHaveProperty('S1.year', '2019')
  expect(glossary).toHaveProperty('proportionate.term', 'Proportionate')
})

it('stops a build and names every fault with file, line, column and the nearest id', async () => {
  edit('toy.yaml', 'alloc: [group, fixed]', 'alloc: [grup, fixed]')
  edit('toy.yaml', 'source: S1 }', 'source: S9 }')
  const failure = await build(config()).then(
    () => undefined,
    (error: Error) => error,
  )
  expect(failure?.message).toMatch(/flows\/toy\.yaml \(35:93\): There is no source `S9`/)
  expect(failure?.message).toMatch(
    /flows\/toy\.yaml \(79:21\): `alloc` has no option `grup`\. Did you mean `group`\?/,
  )
})

it('stops a build for what the checker finds', async () => {
  edit(
    'toy.yaml',
    'when: { alloc: [group, fixed] }',
    'when: { all: [{ alloc: [group, fixed] }, { stage: ended }] }',
  )
  const failure = await build(config()).then(
    () => undefined,
    (error: Error) => error,
  )
  expect(failure?.message).toMatch(/flows\/toy\.yaml \(76:5\): .*T1/)
})

it('lays out the map', async () => {
  server = await createServer(config())
  expect((await server.transformRequest('virtual:network'))?.code).toContain('upright')
})

it('serves modules in development, and a fault with its place and frame', async () => {
  server = await createServer(config())
  const served = await server.transformRequest('/flows/toy.yaml')
  expect(served?.code).toContain('JSON.parse')

  edit('toy.yaml', 'budget: none', 'budget: nonne')
  await changed('toy.yaml')
  const failure = await server.transformRequest('/flows/toy.yaml').then(
    () => undefined,
    (error: Error & { loc?: object; frame?: string }) => error,
  )
  expect(failure?.message).toContain('`budget` has no option `nonne`. Did you mean `none`?')
  expect(failure?.loc).toMatchObject({
    file: join(root, 'flows/toy.yaml'),
    line: expect.any(Number) as number,
  })
  expect(failure?.frame).toMatch(/budget: nonne[\s\S]*\^/)
  // Another flow is still served.
  expect((await server.transformRequest('/flows/soon.yaml'))?.code).toContain('soon')

  edit('toy.yaml', 'budget: nonne', 'budget: none')
  await changed('toy.yaml')
  expect((await server.transformRequest('/flows/toy.yaml'))?.code).toBe(served?.code)
})

it('reloads what an edit changed and nothing else', async () => {
  server = await createServer(config())
  const before = await server.transformRequest('/flows/toy.yaml')
  const virtual = await server.transformRequest('virtual:glossary')
  expect(virtual?.code).toContain('No more effort than it is worth')
  const sent = listen(server)

  edit('methods/im-rct.yaml', 'A toy description', 'Another description')
  await changed('methods/im-rct.yaml')
  expect((await server.transformRequest('/flows/toy.yaml'))?.code).toBe(before?.code)

  edit('shared-questions.yaml', 'A rough idea will do.', 'A guess will do.')
  await changed('shared-questions.yaml')
  expect((await server.transformRequest('/flows/toy.yaml'))?.code).toContain('A guess will do.')
  expect(sent.some(({ type }) => type === 'error')).toBe(false)
})

it('tells the page of a fault, and starts it afresh once the fault is mended', async () => {
  server = await createServer(config())
  await server.transformRequest('/flows/toy.yaml')
  const sent = listen(server)
  edit('toy.yaml', 'use: stage', 'use: stagge')
  await changed('toy.yaml')
  expect(sent.at(-1)).toMatchObject({
    type: 'error',
    err: {
      plugin: 'flow-language',
      loc: { line: 13 },
      message: expect.stringContaining('`stage`') as string,
    },
  })
  edit('toy.yaml', 'use: stagge', 'use: stage')
  await changed('toy.yaml')
  expect(sent.at(-1)).toMatchObject({ type: 'full-reload' })
})

it('writes data that cannot end a script or break a line', async () => {
  const data = { text: '</script><!-- \u2028 \u2029 “quoted” \\ \' "' }
  const code = moduleOf(data)
  expect(code).not.toMatch(/[<\u2028\u2029]/)
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown }
  expect(module.default).toEqual(data)
})

type Sent = { type: string; err?: object }

function listen({ environments }: ViteDevServer): Sent[] {
  const sent: Sent[] = []
  const { hot } = environments.client
  const send = hot.send.bind(hot) as (payload: Sent) => void
  hot.send = ((payload: Sent) => {
    sent.push(payload)
    send(payload)
  }) as typeof hot.send
  return sent
}

/** What Vite does when a watched file changes, without waiting for the disk. */
async function changed(file: string): Promise<void> {
  const path = join(root, 'flows', file)
  server?.watcher.emit('change', path)
  await new Promise((done) => setTimeout(done, 150))
}
