// The hosted build may run and load only what came with it. The development server needs more freedom, so this
// applies to the production build alone; the single file has a stricter policy of its own (single-file.ts).
import type { Plugin } from 'vite'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  // A worker's code travels inside the script that starts it, in this build and in the single file alike.
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the content security policy into the page, before anything it governs. */
export function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (page) =>
        afterCharset(page, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`),
    },
  }
}

/** Puts something into a page straight after its character set, which browsers look for at the very start. */
export function afterCharset(page: string, what: string): string {
  return page.replace(/<meta charset="[^"]+"\s*\/?>/i, (charset) => `${charset}\n    ${what}`)
}
