// Lets the app import flow files and the library. Everything is compiled here, at build time: the browser gets plain
// data, and never a YAML parser or a schema. A fault stops a build; in development it is shown over the page.
import { resolve } from 'node:path'
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite'
import { frame } from './faults.ts'
import { checkFlow, fetchLayouts } from './plugin/borrowed.ts'
import { moduleOf } from './plugin/code.ts'
import { Content, listed, type Problem } from './plugin/content.ts'
import { storeModule, storeOf } from './plugin/store.ts'
import { allParts, partOf, storedAs, VIRTUAL } from './plugin/virtual.ts'
import { placeFinding } from './where.ts'

export interface FlowLanguageOptions {
  /** Where the content is, from the root of the project. */
  folder?: string
  /** Keeps everything in one place, each text once: smaller where it all travels together. Not for development. */
  once?: boolean
}

const NAME = 'flow-language'
/** Where everything is kept, if it is kept once, and what hands it out. */
const STORE = 'virtual:store'
const READER = resolve(import.meta.dirname, '../engine/stored.ts')
/** Asked for at every start, so that nothing need be unfolded for it. */
const AT_HAND = ['virtual:flows']
const OURS =
  /^\0virtual:(?:flows|journey|methods|sources|glossary|network|cases|data-sources|effect-sizes|unit-costs|costs|vetting|vetting-rules|bids|contacts|method-rules|questions|changes|store|synonyms|presets|logic-model|map\/[a-z]+|documents|exercises)$|\.yaml(?:\?(?:asked|told))?$/

/** The Vite plugin for flows/: compiled flows, the virtual modules, hot reload and faults with file and line. */
export function flowLanguage({ folder = 'flows', once = false }: FlowLanguageOptions = {}): Plugin {
  let content: Content
  let building = false
  /** What was last served to each environment, so that an edit reloads only what it changed. */
  const served = new Map<string, string>()
  let broken = false
  let toldInDev = ''

  /** The text of one of our modules, or the problems that prevent it. */
  async function codeOf(id: string): Promise<{ code: string } | { problems: Problem[] }> {
    const name = id.slice(1)
    if (name === STORE) {
      return { code: storeModule(storeOf(await allParts(content.compiled, AT_HAND)), READER) }
    }
    const make = VIRTUAL[name]
    if (make) {
      return { code: once && !AT_HAND.includes(name) ? taken(name) : moduleOf(await make(content.compiled)) }
    }
    const [file = '', part] = id.split('?')
    const found = content.flowIn(file)
    if (!('flow' in found)) return found
    return {
      code:
        once && part !== undefined
          ? taken(storedAs(found.flow, part))
          : moduleOf(partOf(found.flow, part, content.compiled.library)),
    }
  }

  /** A module that takes its part from the store. */
  function taken(name: string): string {
    return `import { part } from '${STORE}'\nexport default /* @__PURE__ */ part(${JSON.stringify(name)})\n`
  }

  async function findings(): Promise<Problem[]> {
    const found = await Promise.all(content.compiled.flows.map(checkFlow))
    return found.flat().map((finding) => placeFinding(finding, content.compiled))
  }

  function errorOf(problems: readonly Problem[]) {
    const [first] = problems as [Problem]
    return {
      message: listed(problems),
      id: content.fileOf(first),
      loc: { file: content.fileOf(first), line: first.line, column: first.column },
      frame: frame(content.textOf(first), first.line, first.column),
    }
  }

  function show(server: ViteDevServer, problems: readonly Problem[]): void {
    const err: ErrorPayload['err'] = { ...errorOf(problems), stack: '', plugin: NAME }
    server.environments.client.hot.send({ type: 'error', err })
  }

  /** In development the checker only warns, and shows its errors over the page. */
  async function reviewInDev(server: ViteDevServer): Promise<void> {
    const all = [...content.warnings, ...(await findings())]
    const told = all.length ? listed(all) : ''
    if (told && told !== toldInDev) server.config.logger.warn(told, { timestamp: true })
    toldInDev = told
    const errors = all.filter(({ level }) => level === 'error')
    if (errors.length) show(server, errors)
  }

  return {
    name: NAME,
    configResolved({ root, command }) {
      content = new Content(root, folder)
      building = command === 'build'
    },

    async buildStart() {
      if (!building) return
      content.forget()
      const { errors, warnings } = content
      for (const file of content.files) this.addWatchFile(file)
      if (errors.length) this.error(errorOf(errors))
      const found = await findings()
      const wrong = found.filter(({ level }) => level === 'error')
      if (wrong.length) this.error(errorOf(wrong))
      await fetchLayouts()
      const worthALook = [...warnings, ...found]
      if (worthALook.length)
        this.info(`${listed(worthALook)}\nNothing is broken; npm run flow -- check says more.`)
    },

    resolveId: {
      filter: { id: /^virtual:/ },
      handler: (id) => (id in VIRTUAL || (once && id === STORE) ? `\0${id}` : undefined),
    },

    load: {
      filter: { id: OURS },
      async handler(id) {
        if (!id.startsWith('\0') && !content.owns(id.replace(/\?.*$/, ''))) return undefined
        const made = await codeOf(id)
        if ('problems' in made) {
          broken = true
          return this.error(errorOf(made.problems))
        }
        served.set(`${this.environment.name} ${id}`, made.code)
        return { code: made.code, moduleType: 'js', map: null }
      },
    },

    configureServer(server) {
      server.watcher.add(content.folder)
      // A page opened while something is wrong is told at once, even if it does not use the faulty flow.
      server.ws.on('connection', () => {
        if (content.errors.length) show(server, content.errors)
        else void reviewInDev(server)
      })
    },

    async hotUpdate({ file, server, modules }) {
      if (!content.owns(file)) return undefined
      content.forget()
      const { errors } = content
      const isPage = this.environment.name === 'client'
      if (errors.length) {
        broken = true
        if (isPage) {
          server.config.logger.error(listed(errors), { timestamp: true })
          show(server, errors)
        }
        return []
      }

      const ours = [...this.environment.moduleGraph.idToModuleMap.values()].filter(
        ({ id }) => id && OURS.test(id),
      )
      if (isPage) void reviewInDev(server)
      if (broken && isPage) {
        broken = false
        // Modules that failed were never part of the page, so only a fresh start brings them in.
        for (const module of ours) this.environment.moduleGraph.invalidateModule(module)
        this.environment.hot.send({ type: 'full-reload' })
        return []
      }
      const changed = await Promise.all(
        ours.map(async (module) => {
          const made = module.id ? await codeOf(module.id) : undefined
          return made && 'code' in made && made.code !== served.get(`${this.environment.name} ${module.id}`)
            ? [module]
            : []
        }),
      )
      const others = modules.filter(({ id }) => !id || !OURS.test(id))
      return [...others, ...changed.flat()]
    },
  }
}
