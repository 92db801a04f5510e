/** Whose work is in this build, with the licences (src/build/licences.ts). Empty in development. */
declare module 'virtual:licences' {
  const bundled: readonly { name: string; version: string; licence: string; text: string }[]
  export default bundled
}
