import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Meter } from '../../components/Meter'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { offerFile } from '../../platform/files'
import { goBack } from '../../platform/navigate'
import { useAct } from '../../platform/useAct'
import { rosterTemplate } from './api'
import type { ImportSum } from './presentRoster'
import { presentPreview, presentResult } from './presentRoster'
import { RosterGuide } from './RosterGuide'
import { RosterQuestions } from './RosterQuestions'
import { RosterRows } from './RosterRows'
import { nobodyTicked, useRosterImport } from './useRosterImport'
import './org.scss'

/** A roster out of a sheet: choose it, see what would become of every row, then import. */
export function RosterImport({ nodeId }: { nodeId: string }) {
  const work = useRosterImport(nodeId)
  if (!work.preview)
    return <Choosing nodeId={nodeId} busy={work.busy} problem={work.problem?.message} onChoose={work.choose} />
  if (work.sum && work.finished) return <Finished sum={work.sum} />
  // Whatever was looked at, ticked or answered belongs to one reading of the sheet.
  return <Deciding key={work.preview.importId} work={work} />
}

function Choosing({
  nodeId,
  busy,
  problem,
  onChoose,
}: {
  nodeId: string
  busy: boolean
  problem?: string
  onChoose: () => void
}) {
  const template = useAct()
  const [guide, setGuide] = useState(false)
  const fetchTemplate = () =>
    void template.run(async () => {
      const made = await rosterTemplate(nodeId)
      if (made.ok) await offerFile(made.value.fileName, made.value.base64)
      return made
    })
  const wrong = problem ?? template.problem?.message
  return (
    <Page
      title="从表格导入名册"
      acts={
        <ActionBar>
          <Button onClick={fetchTemplate} loading={template.busy}>
            下载模板
          </Button>
          <Button kind="primary" onClick={onChoose} loading={busy}>
            选择表格
          </Button>
        </ActionBar>
      }
    >
      {wrong && <Notice tone="amber">{wrong}</Notice>}
      <Card>
        <View className="org-step">
          手上的党员花名册就可以用：一行一人，要有姓名、党支部、身份；手机号、党小组、入党日期可以没有。一个支部一张表也行。
        </View>
        <View className="org-step">
          选好以后先看每一行会写入什么：新增、变动、没有读懂的，都列出来；拿不准的会问您。看的时候什么也不写入。
        </View>
        <View className="org-step">同一张表可以反复导入，只有不同的地方才会改。</View>
        <View className="org-guide-open">
          <Button small onClick={() => setGuide(true)}>
            认得哪些列名和写法
          </Button>
        </View>
      </Card>
      {guide && <RosterGuide onClose={() => setGuide(false)} />}
      <Notice>请勿填写或上传涉密内容。表格读完就删除；身份证号等用不到的列不读、不存。</Notice>
    </Page>
  )
}

function Deciding({ work }: { work: ReturnType<typeof useRosterImport> }) {
  const { busy, problem, preview, sum, restart, answer, apply } = work
  const [ticked, setTicked] = useState(nobodyTicked)
  const [asking, setAsking] = useState(false)
  if (!preview) return null
  const view = presentPreview(preview)
  const leaving = ticked.remove
  const people = view.writes + leaving.length + ticked.recover.length + ticked.who.length
  const begin = () => {
    setAsking(false)
    apply(ticked)
  }
  return (
    <Page
      lead={view.lead}
      title={view.title}
      note={view.note}
      acts={
        <ActionBar>
          {!sum && <Button onClick={restart}>重新选择</Button>}
          {(people > 0 || sum) && (
            <Button kind="primary" loading={busy} onClick={leaving.length > 0 && !sum ? () => setAsking(true) : begin}>
              {sum ? '继续导入' : `导入 ${people} 人`}
            </Button>
          )}
        </ActionBar>
      }
    >
      {sum && <Progress sum={sum} stopped={problem?.message} />}
      {!sum && (
        <RosterQuestions questions={preview.questions} busy={busy} problem={problem?.message} onAnswer={answer} />
      )}
      {!sum &&
        view.hints.map(({ tone, text }) => (
          <Notice key={text} tone={tone}>
            {text}
          </Notice>
        ))}
      {!sum && <RosterRows preview={preview} filters={view.filters} ticked={ticked} onTick={setTicked} />}
      <ConfirmSheet
        open={asking}
        title={`把 ${leaving.length} 人移出名册？`}
        text="移出后不能再进入本系统，手机号可以另行登记；过去的会议和签到记录都会保留。"
        confirmText="移出并导入"
        danger
        busy={busy}
        onConfirm={begin}
        onCancel={() => setAsking(false)}
      />
    </Page>
  )
}

function Progress({ sum: { done, total }, stopped }: { sum: ImportSum; stopped?: string }) {
  const words = total > 0 ? `已导入 ${done} 人，共 ${total} 人` : '正在导入'
  return (
    <>
      {stopped && <Notice tone="amber">{`${stopped}已导入的都在，可以接着导入，不会重复。`}</Notice>}
      <Card>
        <View className="org-step">{words}</View>
        <Meter value={done} max={Math.max(1, total)} label={words} />
      </Card>
    </>
  )
}

function Finished({ sum }: { sum: ImportSum }) {
  const { title, note, skipped } = presentResult(sum)
  return (
    <Page
      title={title}
      note={note}
      acts={
        <Button kind="primary" onClick={goBack}>
          完成
        </Button>
      }
    >
      {skipped.length > 0 && (
        <Card title="没有导入的">
          {skipped.map((line) => (
            <View key={line} className="org-step">
              {line}
            </View>
          ))}
        </Card>
      )}
    </Page>
  )
}
