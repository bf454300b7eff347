import { View } from '@tarojs/components'
import type { StudyMaterial, StudyPlan } from '../../contract/studyPlan'
import { meetingKindLabels, meetingKinds } from '../../contract/vocabulary'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { PickerField } from '../../components/PickerField'
import { TextField } from '../../components/TextField'
import { randomId } from '../../platform/random'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askMaterials, savePlan } from './api'
import type { ItemForm } from './presentPlan'
import { itemForm, newItem, planItems } from './presentPlan'
import './study.scss'

/** Writes the whole year’s plan. */
export function PlanEditor({ plan, onDone, onClose }: { plan: StudyPlan; onDone: () => void; onClose: () => void }) {
  const { nodeId, nodeName, year } = plan
  const { fields, put, done, kept } = useKeptForm(`study.plan.${nodeId}.${year}`, () => ({
    version: plan.version,
    items: plan.items.map(itemForm),
  }))
  const { version, items } = fields
  const setItems = put('items')
  const { busy, problem, run } = useAct()
  const materials = useAnswer(`study.materials.${nodeId}`, () => askMaterials(nodeId)).data?.rows ?? []
  const change = (id: string, part: Partial<ItemForm>) =>
    setItems(items.map((item) => (item.id === id ? { ...item, ...part } : item)))
  const add = () => setItems([...items, newItem(randomId(), (Number(items.at(-1)?.month ?? 0) % 12) + 1)])
  return (
    <Page
      title={`${nodeName} ${year} 年学习计划`}
      problem={problem}
      kept={kept}
      acts={
        <ActionBar>
          <Button onClick={() => (kept.forget(), onClose())}>不改了</Button>
          <Button
            kind="primary"
            loading={busy}
            onClick={() => void run(() => savePlan({ nodeId, year, version, items: planItems(items) }), done(onDone))}
          >
            保存计划
          </Button>
        </ActionBar>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      <View className="study-columns">
        {items.map((item, at) => (
          <ItemFields
            key={item.id}
            item={item}
            place={at + 1}
            materials={materials}
            at={`items.${at}.topic`}
            onChange={(part) => change(item.id, part)}
            onRemove={() => setItems(items.filter((other) => other.id !== item.id))}
          />
        ))}
      </View>
      <Button onClick={add}>加一个专题</Button>
    </Page>
  )
}

interface ItemFieldsProps {
  item: ItemForm
  /** From 1. */
  place: number
  materials: readonly StudyMaterial[]
  /** What the server calls its topic. */
  at: string
  onChange: (part: Partial<ItemForm>) => void
  onRemove: () => void
}

const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), text: `${at + 1} 月` }))
const kinds = meetingKinds.map((kind) => ({ value: kind, text: meetingKindLabels[kind] }))

function ItemFields({ item, place, materials, at, onChange, onRemove }: ItemFieldsProps) {
  const name = `第 ${place} 个专题`
  return (
    <Card
      title={name}
      aside={
        <Button small label={`去掉${name}`} onClick={onRemove}>
          去掉
        </Button>
      }
    >
      <PickerField
        mode="selector"
        label={`${name}的月份`}
        value={item.month}
        choices={months}
        onChange={(month) => onChange({ month })}
      />
      <TextField
        label={`${name}学什么`}
        value={item.topic}
        onChange={(topic) => onChange({ topic })}
        maxLength={60}
        at={at}
      />
      <PickerField
        mode="selector"
        label={`${name}的会议类型`}
        value={item.kind}
        choices={kinds}
        onChange={(kind) => onChange({ kind })}
      />
      {materials.length > 0 && (
        <CheckList
          label={`${name}的材料`}
          choices={materials.map(({ id, title, source }) => ({ value: id, text: title, note: source }))}
          values={item.materialIds}
          // Those further back than the newest page stay chosen though they are not listed.
          onChange={(shown) =>
            onChange({
              materialIds: [...item.materialIds.filter((id) => materials.every((each) => each.id !== id)), ...shown],
            })
          }
        />
      )}
    </Card>
  )
}
