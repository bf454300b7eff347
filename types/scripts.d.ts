/** The parts of `scripts/*.mjs` that tests call. */
declare module '*/scripts/circles.mjs' {
  export function circlesIn(level: string, files: readonly string[], text: (file: string) => string): string[][]
}
