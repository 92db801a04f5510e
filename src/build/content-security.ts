// The hosted build may run and load only what came with it. The development server needs more freedom, so this
// applies to the production build alone; the single file has a stricter policy of its own (single-file.ts).
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** What this page may run and load: files of its own origin, and what stands in the page just as it does now. */
function policyFor(page: string): string {
  const inside = (element: 'script' | 'style') =>
    [...page.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(
      ([, text = '']) => ` '${hashOf(text)}'`,
    )
  return [
    "default-src 'none'",
    `script-src 'self'${inside('script').join('')}`,
    `style-src 'self'${inside('style').join('')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // A worker's code travels inside the script that starts it, in this build and in the single file alike.
    "worker-src 'self' blob:",
    ...ALWAYS,
  ].join('; ')
}

/**
 * In the policies of both builds. A string never becomes a script or a page by itself: only Svelte's templates and the
 * addresses of our own workers (src/session/script-address.ts) do, where browsers know Trusted Types.
 */
export const ALWAYS = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html thinking-professionals',
]

/** Writes the content security policy into the page, before anything it governs. Comes after all that changes the page. */
export function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (page) =>
        afterCharset(page, `<meta http-equiv="Content-Security-Policy" content="${policyFor(page)}" />`),
    },
  }
}

/** How a policy names a text: `sha256-…`, without the quotes around it. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** Puts something into a page straight after its character set, which browsers look for at the very start. */
export function afterCharset(page: string, what: string): string {
  return page.replace(/<meta charset="[^"]+"\s*\/?>/i, (charset) => `${charset}\n    ${what}`)
}
