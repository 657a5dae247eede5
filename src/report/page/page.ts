import { createHash } from 'node:crypto'
import type { Language } from '../../diagnostic/format.ts'
import { ThemeTree } from '../../tables/theme-tree.ts'
import type { StudyModel } from '../model/study-model.ts'
import { pageScript, pageStyle } from '../report-assets.js'
import { counted } from '../words/counts.ts'
import { idIn } from './figure.ts'
import type { View } from './figure.ts'
import { attributes, Html, html, isolated, jsonScript } from './html.ts'
import { labelIn } from './names.ts'
import { payloadOf } from './payload.ts'
import { browserSection } from './sections/browser.ts'
import { courseSection } from './sections/course.ts'
import { glanceSection, heldIn } from './sections/glance.ts'
import { methodSection } from './sections/method.ts'
import { themesSection } from './sections/themes.ts'
import { saturationSection } from './sections/saturation.ts'
import { togetherSection } from './sections/together.ts'
import { uncodedSection } from './sections/uncoded.ts'
import { whereSection } from './sections/where.ts'

/** In which language a page is: `both` is one page with a switch, Arabic first. */
export type PageLanguage = Language | 'both'

interface Words {
  readonly kicker: string
  readonly contents: string
  readonly skip: string
  readonly scheme: string
  readonly other: string
  readonly said: (held: string, turns: string, speakers: string, words: string, themes: string) => string
  readonly sections: readonly (readonly [id: string, name: string])[]
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    kicker: 'التقرير المصوّر',
    contents: 'محتويات التقرير',
    skip: 'إلى المقتطفات',
    scheme: 'فاتح أو داكن',
    other: 'English',
    said: (held, turns, speakers, count, themes) =>
      `${held}: ${turns} من ${speakers}، ${count}. رُمّزت بدليل فيه ${themes}.`,
    sections: [
      ['glance', 'لمحة'],
      ['themes', 'المواضيع'],
      ['where', 'أين ومن'],
      ['together', 'معاً'],
      ['course', 'مجرى الجلسة'],
      ['saturation', 'التشبّع'],
      ['uncoded', 'ما فات'],
      ['find', 'المقتطفات'],
      ['method', 'الطريقة'],
    ],
  },
  en: {
    kicker: 'Illustrated report',
    contents: 'Contents of the report',
    skip: 'To the excerpts',
    scheme: 'Light or dark',
    other: 'العربية',
    said: (held, turns, speakers, count, themes) =>
      `${held}: ${turns} of ${speakers}, ${count}. Coded with a codebook of ${themes}.`,
    sections: [
      ['glance', 'At a glance'],
      ['themes', 'Themes'],
      ['where', 'Where and who'],
      ['together', 'Together'],
      ['course', 'Course'],
      ['saturation', 'Saturation'],
      ['uncoded', 'Uncaught'],
      ['find', 'Excerpts'],
      ['method', 'Method'],
    ],
  },
}

/**
 * The illustrated report with its browser of excerpts: one page that needs nothing else. Its policy lets run its own script and style, by
 * their hashes, and nothing come from anywhere.
 */
export function reportPage(model: StudyModel, language: PageLanguage): string {
  const languages: readonly Language[] = language === 'both' ? ['ar', 'en'] : [language]
  const [first = 'ar'] = languages
  const tree = new ThemeTree(model.codebook)
  const title = labelIn(model.codebook.title, first) ?? model.codebook.id
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(pageScript)}'`,
    `style-src '${hashOf(pageStyle)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const bodies = languages.map((one) => bodyOf({ model, language: one, tree }, languages.length > 1, one !== first))
  return html`<!doctype html>
    <html lang="${first}" dir="${directionOf(first)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${new Html(`<style>${pageStyle}</style>`)}
      </head>
      <body>
        ${bodies} ${jsonScript('study', payloadOf(model))} ${new Html(`<script>${pageScript}</script>`)}
      </body>
    </html> `.text
}

function bodyOf(view: View, hasOther: boolean, isHidden: boolean): Html {
  const { model, language } = view
  const { kicker, contents, skip, scheme, other, said, sections } = words[language]
  const { totals, codebook } = model
  const links = sections.map(([id, name]) => html`<li><a href="#${idIn(language, id)}">${name}</a></li>`)
  const otherLanguage = language === 'ar' ? 'en' : 'ar'
  const toOther = hasOther
    ? html`<button type="button" class="switch" lang="${otherLanguage}" data-language="${otherLanguage}">
        ${other}
      </button>`
    : null
  const count = (number: number, what: Parameters<typeof counted>[1]): string => counted(number, what, language)
  return html`<div class="report" lang="${language}" dir="${directionOf(language)}" ${attributes({ hidden: isHidden })}>
    <a class="skip" href="#${idIn(language, 'find')}">${skip}</a>
    <header>
      <div class="bar">
        <p class="kicker">${kicker}</p>
        <p class="tools">${toOther}<button type="button" class="scheme">${scheme}</button></p>
      </div>
      <h1>${isolated(labelIn(codebook.title, language) ?? codebook.id)}</h1>
      <p class="summary">
        ${said(heldIn(view), count(totals.turns, 'turns'), count(totals.speakers, 'speakers'), count(totals.words, 'words'), count(codebook.themes.length, 'themes'))}
      </p>
    </header>
    <nav aria-label="${contents}">
      <ul>
        ${links}
      </ul>
    </nav>
    <main>
      ${glanceSection(view)}${themesSection(view)}${whereSection(view)}${togetherSection(view)}${courseSection(view)}${saturationSection(view)}${uncodedSection(view)}${browserSection(view)}${methodSection(view)}
    </main>
  </div> `
}

function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
