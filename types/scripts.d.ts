/** The parts of plain scripts that tests call. */
declare module '*/scripts/circles.mjs' {
  export function circlesIn(level: string, files: readonly string[], text: (file: string) => string): string[][]
}

declare module '*/config/eslint/pressable.mjs' {
  import type { Rule } from 'eslint'
  export const pressable: Rule.RuleModule
}

declare module '*/scripts/steps.mjs' {
  interface Counts {
    passed?: number
    failed?: number
    skipped?: number
  }
  type Step = () => Promise<Counts>
  export function inTurn(steps: readonly Step[]): Promise<void>
  export function createTranscript(write?: (text: string) => unknown): {
    step(name: string, work: (say: (text: string) => void) => Counts | Promise<Counts>): Step
    total: Required<Counts>
  }
}
declare module '*/scripts/tones.mjs' {
  export function tones(): { file: string; content: Buffer }[]
}
