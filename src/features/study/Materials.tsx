import { View } from '@tarojs/components'
import { useState } from 'react'
import { shownText } from '../../contract/publicationWords'
import type { StudyMaterial } from '../../contract/studyPlan'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Page } from '../../components/Page'
import { foundBy, List } from '../../components/List'
import { Row } from '../../components/Row'
import { useMe } from '../../platform/session'
import { useAct } from '../../platform/useAct'
import { usePages } from '../../platform/usePages'
import { askMaterials, removeMaterial } from './api'
import { MaterialSheet } from './MaterialSheet'
import { openMaterial } from './openMaterial'
import { materialNote } from './presentPlan'
import './study.scss'

/** What the branch and those above give to read. */
export function Materials() {
  const me = useMe()
  const [canAddTo, setCanAddTo] = useState<{ nodeId: string } | null>(null)
  // An officer of the organ keeps the organ's materials, whatever branch they belong to.
  const officeId = me?.posts.find((held) => held.confirmed && held.post === 'committeeOfficer')?.nodeId
  const target = canAddTo?.nodeId ?? officeId
  const pages = usePages<StudyMaterial>('study.materials.rows', async (cursor) => {
    const page = await askMaterials(undefined, cursor)
    setCanAddTo(page.canAddTo)
    return page
  })
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<StudyMaterial>()
  const { busy, problem, run } = useAct()
  const done = () => {
    setAdding(false)
    setRemoving(undefined)
    void pages.refresh()
  }
  return (
    <Page
      lead={me?.branchName}
      title={pages.data ? (pages.data.length > 0 ? '支部和上级给的学习材料' : '还没有学习材料') : '学习材料'}
      acts={
        target && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            登记材料
          </Button>
        )
      }
    >
      <List
        label="学习材料"
        unit="份"
        answer={pages}
        rows={6}
        find={foundBy((row) => `${row.title} ${materialNote(row)}`)}
        hint="材料名称"
        empty={{ title: '这里还是空的', text: '支部和上级登记的材料会出现在这里。' }}
      >
        {(rows) => <Shelf rows={rows} onRemove={setRemoving} />}
      </List>
      {target && adding && <MaterialSheet nodeId={target} onDone={done} onClose={() => setAdding(false)} />}
      <ConfirmSheet
        open={removing !== undefined}
        title={`去掉《${removing?.title ?? ''}》？`}
        text={problem?.message ?? '计划里引用它的地方也不再显示。'}
        confirmText="去掉"
        danger
        busy={busy}
        onConfirm={() => removing && void run(() => removeMaterial(removing.id), done)}
        onCancel={() => setRemoving(undefined)}
      />
    </Page>
  )
}

function Shelf({ rows, onRemove }: { rows: StudyMaterial[]; onRemove: (material: StudyMaterial) => void }) {
  return (
    <Card>
      {rows.map((material) => (
        <Row
          key={material.id}
          title={material.title}
          note={materialNote(material)}
          children={material.shown && shownText(material.shown)}
          after={
            <View className="study-acts">
              {material.link && (
                <Button small label={`复制链接：《${material.title}》`} onClick={() => openMaterial(material)}>
                  复制链接
                </Button>
              )}
              {material.file && (
                <Button small label={`打开《${material.title}》`} onClick={() => openMaterial(material)}>
                  打开
                </Button>
              )}
              {material.canRemove && (
                <Button small label={`去掉《${material.title}》`} onClick={() => onRemove(material)}>
                  去掉
                </Button>
              )}
            </View>
          }
        />
      ))}
    </Card>
  )
}
