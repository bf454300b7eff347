import type { template } from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { WeappPackage } from './package'

export interface CompiledTemplates {
  /** What WeChat's compiler says of the wxml, with file, line and column. */
  readonly errors: readonly string[]
  readonly templates: ReadonlyMap<string, template.ComponentTemplate>
}

interface Diagnostic {
  readonly path: string
  /** WeChat's tools refuse the file; the rest are hints. */
  readonly isError: boolean
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

const withoutEnding = (path: string) => path.replace(/\.[a-z]+$/, '')

/** Compiles every wxml and wxs of a package by WeChat's own compiler. */
export function compileTemplates(weapp: WeappPackage): CompiledTemplates {
  const group = new TmplGroup()
  const errors: string[] = []
  try {
    for (const path of weapp.named('wxs')) group.addScript(withoutEnding(path), weapp.text(path))
    for (const path of weapp.named('wxml')) {
      const found = group.addTmpl(withoutEnding(path), weapp.text(path)) as Diagnostic[]
      for (const each of found)
        if (each.isError) errors.push(`${path}:${each.startLine + 1}:${each.startColumn + 1} ${each.message}`)
    }
    // The compiler answers with a script; this is how its own tests run it.
    const groupList = new Function(`return ${group.getTmplGenObjectGroups()}`)() as template.ProcGenGroupList
    const templates = Object.entries(groupList).map(
      // Taro writes `bindtap` without a colon, which the framework takes for a listener only when told to.
      ([path, content]) => [path, { groupList, content, fallbackListenerOnNativeNode: true }] as const,
    )
    return { errors, templates: new Map(templates) }
  } finally {
    group.free()
  }
}
