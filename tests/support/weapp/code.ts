import { parseSync, traverse } from '@babel/core'
import type { NodePath } from '@babel/core'
import { transformSync } from 'esbuild'

/**
 * Whether the syntax is above what iOS 14.5 and Chrome 86 read: esbuild would rewrite it for them, or says that it cannot.
 * Two are let through, which both browsers read and esbuild rewrites for a corner only: destructuring (a fault in Safari's
 * parser) and optional chaining (Chrome before 91, together with spread).
 */
export function syntaxAboveCeiling(code: string): boolean {
  const print = (target: string[]) =>
    transformSync(code, { target, supported: { destructuring: true, 'optional-chain': true }, logLevel: 'silent' }).code
  try {
    return print(['chrome86', 'ios14.5']) !== print(['esnext'])
  } catch {
    return true
  }
}

export interface Names {
  /** Free variables that are used without a `typeof` test of the same name in the file. */
  readonly free: ReadonlySet<string>
  /** Property names that are called: `x.at(…)` gives `at`, `Object.hasOwn(…)` gives `hasOwn`. */
  readonly called: ReadonlySet<string>
  /** Texts of the file's strings and templates. */
  readonly texts: readonly string[]
  /** Targets of `require`. */
  readonly required: readonly string[]
}

/** What a built file takes from outside itself. */
export function namesOf(code: string): Names {
  const called = new Set<string>()
  const tested = new Set<string>()
  const texts: string[] = []
  const required: string[] = []
  let free: string[] = []
  traverse(parseSync(code, { configFile: false, babelrc: false, sourceType: 'script' })!, {
    Program(path: NodePath) {
      free = Object.keys((path.scope as unknown as { globals: object }).globals)
    },
    UnaryExpression({ node }) {
      if (node.operator === 'typeof' && node.argument.type === 'Identifier') tested.add(node.argument.name)
    },
    CallExpression({
      node: {
        callee,
        arguments: [first],
      },
    }) {
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && !callee.computed)
        called.add(callee.property.name)
      if (callee.type === 'Identifier' && callee.name === 'require' && first?.type === 'StringLiteral')
        required.push(first.value)
    },
    StringLiteral({ node }) {
      texts.push(node.value)
    },
    TemplateElement({ node }) {
      texts.push(node.value.cooked ?? node.value.raw)
    },
  })
  return { free: new Set(free.filter((name) => !tested.has(name))), called, texts, required }
}
