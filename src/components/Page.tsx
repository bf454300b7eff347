import { View } from '@tarojs/components'
import { useEffect, type CSSProperties, type ReactNode } from 'react'
import { useDisplay } from '../platform/display'
import { Layers } from '../platform/layers'
import type { ShownProblem } from '../platform/errors'
import type { KeptWords } from '../platform/outbox'
import { usePulledDown } from '../platform/pageLife'
import { enterUnlessConfirmed } from '../platform/session'
import { showTabBar } from '../platform/tabBar'
import { useWide } from '../platform/viewport'
import { Button } from './Button'
import { KeptNotice } from './KeptNotice'
import { LimitScope } from './limit'
import { ProblemScope } from './problem'
import { SideBar } from './SideBar'
import { useBack } from './useBack'
import { useSideNav } from './sideNav'
import { spoken } from './spoken'
import './Page.scss'

interface PageProps {
  /** A sentence that says what is the case (今天有一场主题党日), not a module's name. */
  title?: string
  /** The small line over the title: day, branch. */
  lead?: string
  /** The small line under the title. */
  note?: string
  /** A refusal of the form that this page is: its field shows it, or it stands above them all. */
  problem?: ShownProblem
  /** A form whose words are on the phone until it is sent. */
  kept?: KeptWords
  /** Chips or a segmented choice under the title. */
  filters?: ReactNode
  children?: ReactNode
  /** The one main act and at most one beside it: at the thumb on a phone, top right on a wide screen. */
  acts?: ReactNode
  /** Everything in the middle, for a page with one thing on it. */
  centred?: boolean
}

/** Every page's frame: title, body, acts, and the side bar on wide screens. Carries the person's type size. */
export function Page(props: PageProps) {
  return (
    <Layers>
      <LimitScope>
        <Frame {...props} />
      </LimitScope>
    </Layers>
  )
}

function Frame({ title, lead, note, problem, kept, filters, children, acts, centred }: PageProps) {
  const { large, scale } = useDisplay()
  const wide = useWide()
  const sideNav = useSideNav()
  const back = useBack()
  const sided = wide && sideNav.items.length > 0
  useEffect(() => showTabBar(!sided), [sided])
  // Beside what the page asks itself; where it asks nothing, the pull ends at once.
  usePulledDown(enterUnlessConfirmed)
  const classes = ['kit-page', large && 'largeFont', sided && 'kit-page-sided', centred && 'kit-page-centred']
  return (
    <View className={classes.filter(Boolean).join(' ')} style={{ '--scale': String(scale) } as CSSProperties}>
      {sided && <SideBar {...sideNav} />}
      <View className="kit-page-main" {...spoken({ role: 'main' })}>
        <View className="kit-page-head">
          {wide && back && (
            <View className="kit-page-back">
              <Button kind="quiet" onClick={back}>
                ‹ 返回
              </Button>
            </View>
          )}
          {lead && <View className="kit-page-lead">{lead}</View>}
          {title && (
            <View className="kit-page-title" {...spoken({ role: 'heading', level: 1 })}>
              {title}
            </View>
          )}
          {note && <View className="kit-page-lead">{note}</View>}
          {filters && <View className="kit-page-filters">{filters}</View>}
        </View>
        <View className="kit-page-body">
          <ProblemScope problem={problem}>
            {kept && <KeptNotice kept={kept} />}
            {children}
          </ProblemScope>
        </View>
        {acts && <View className="kit-page-acts">{acts}</View>}
      </View>
    </View>
  )
}
