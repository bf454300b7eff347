import ts from 'typescript'

/** One defect put into a source: the text as it then is, and what was changed where. */
export interface Mutant {
  readonly file: string
  readonly line: number
  readonly change: string
  readonly text: string
}
interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** What a hand that slips writes instead; a number is one more than it should be. */
const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '*': '/',
  '/': '*',
  '-': '+',
  '<<': '>>',
  '>>': '<<',
}
const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  ceil: 'floor',
  floor: 'ceil',
}

const isList = (node: ts.Node): node is ts.ArrayLiteralExpression =>
  ts.isArrayLiteralExpression(node) && node.elements.length > 0 && node.elements.every(ts.isStringLiteral)

/** The defects that fit one place of the source. */
const editsAt = (node: ts.Node, source: ts.SourceFile): Edit[] => {
  const whole = (to: string): Edit => ({ start: node.getStart(source), end: node.end, to })
  const text = node.getText(source)
  if (ts.isBinaryExpression(node)) {
    const sign = node.operatorToken
    const to = operators[sign.getText(source)]
    return to === undefined ? [] : [{ start: sign.getStart(source), end: sign.end, to }]
  }
  if (ts.isNumericLiteral(node)) return [whole(text.startsWith('0x') ? `(${text} ^ 1)` : `(${text} + 1)`)]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [whole('false')]
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [whole('true')]
  if (ts.isPrefixUnaryExpression(node) && text.startsWith('!')) return [whole(text.slice(1))]
  // A guard that is never asked.
  if (ts.isIfStatement(node)) {
    const { expression } = node
    return [{ start: expression.getStart(source), end: expression.end, to: 'false' }]
  }
  if (ts.isPropertyAccessExpression(node)) {
    const to = methods[node.name.text]
    return to === undefined ? [] : [{ start: node.name.getStart(source), end: node.name.end, to }]
  }
  // A post or a state that is left out of a list, each in its turn.
  if (isList(node))
    return node.elements.map((_, gone) =>
      whole(
        `[${node.elements
          .filter((_each, place) => place !== gone)
          .map((each) => each.getText(source))
          .join(', ')}]`,
      ),
    )
  return []
}

/** Every defect that can be put into a source, one at a time. Types and imports hold none. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const found: Mutant[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    for (const { start, end, to } of editsAt(node, source))
      found.push({
        file,
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        change: `${text.slice(start, end)} → ${to}`.replace(/\s+/g, ' '),
        text: text.slice(0, start) + to + text.slice(end),
      })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
