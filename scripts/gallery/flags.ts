import { parseArgs } from 'node:util'
import { looks } from './looks'
import { states, type State } from './states'

export const help = `npm run gallery：把每个页面的每种样子拍下来，放进一个文件夹，打开里面的 index.html 看。

  --to 目录         放在哪里（默认 .tmp/gallery）；分几次拍也行，没有重拍的留着
  --only 一段路径   只拍路径里有这段的页面，例如 --only courtyard
  --states 样子     逗号分隔：${Object.keys(states).join(',')}（默认全部）
  --looks 画面      逗号分隔：${looks.map(({ name }) => name).join(',')}（默认全部；夜间和大字只拍有内容的）
  --help            显示这段话
`

const listOf = <Name extends string>(flag: string, given: string | undefined, known: readonly Name[]): Name[] => {
  if (given === undefined) return [...known]
  const wanted = given.split(',')
  const wrong = wanted.find((each) => !(known as readonly string[]).includes(each))
  if (wrong !== undefined) throw new Error(`${flag} 里的“${wrong}”不认识，可以写：${known.join('、')}。`)
  return wanted as Name[]
}

export function readFlags(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      to: { type: 'string', default: '.tmp/gallery' },
      only: { type: 'string', default: '' },
      states: { type: 'string' },
      looks: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    to: values.to,
    only: values.only,
    help: values.help,
    states: listOf('--states', values.states, Object.keys(states) as State[]),
    looks: listOf(
      '--looks',
      values.looks,
      looks.map(({ name }) => name),
    ),
  }
}
