import { shareOf } from '../../tables/tally.ts'
import { findLink } from '../page/filter.ts'
import { nameOfCell, percentOf } from '../page/numbers.ts'
import { stepOf } from '../page/sections/steps.ts'
import type { Study } from './study.ts'

/** Lets the map show the theme that is chosen over it. */
export function listenToMap(study: Study, root: ParentNode): void {
  const select = root.querySelector('.map-theme')
  if (!(select instanceof HTMLSelectElement)) return
  select.addEventListener('change', () => showTheme(study, root, Number(select.value)))
}

function showTheme(study: Study, root: ParentNode, position: number): void {
  const theme = study.themeAt(position)
  for (const tile of root.querySelectorAll<HTMLAnchorElement>('.tiles a')) {
    const governorate = tile.dataset['group'] ?? null
    const group = study.payload.governorates.find((one) => one.group === governorate)
    const share = shareOf(group?.turns[position] ?? 0, group?.total ?? 0)
    tile.className = `heat-${stepOf(share)}`
    tile.href = findLink({ theme: theme.id, governorate, counted: true })
    const number = tile.querySelector<HTMLElement>('.n')
    if (number === null) continue
    number.textContent = percentOf(share)
    number.dataset['n'] = nameOfCell({
      table: 'frequencies-by-governorate',
      row: [theme.id, governorate ?? ''],
      column: 'turns_share',
    })
  }
}
