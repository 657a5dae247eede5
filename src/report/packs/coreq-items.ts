import type { Language } from '../../diagnostic/format.ts'

/** An item of COREQ in our own short wording. */
export interface CoreqItem {
  readonly number: number
  readonly asks: Readonly<Record<Language, string>>
}

function item(number: number, ar: string, en: string): CoreqItem {
  return { number, asks: { ar, en } }
}

/**
 * The 32 items that a report of interviews and focus groups should answer, by number.
 *
 * Source: A. Tong, P. Sainsbury, J. Craig, «Consolidated criteria for reporting qualitative research (COREQ)», International Journal for
 * Quality in Health Care 19(6), 2007, 349–357. The wording is ours.
 */
export const coreqItems: readonly CoreqItem[] = [
  item(1, 'من أدار الجلسات والمقابلات', 'Who led the sessions and interviews'),
  item(2, 'مؤهلاته', 'Their qualifications'),
  item(3, 'عمله في أثناء الدراسة', 'Their occupation at the time'),
  item(4, 'أذكر أم أنثى', 'Their gender'),
  item(5, 'خبرته وتدريبه', 'Their experience and training'),
  item(6, 'صلته بالمشاركين قبل الدراسة', 'Their relation to participants beforehand'),
  item(7, 'ما عرفه المشاركون عنه', 'What participants knew of them'),
  item(8, 'ما ذُكر من آرائه وميوله واهتماماته', 'What was said of their views, leanings and interests'),
  item(9, 'المنهج والنظرية', 'Methodology and theory'),
  item(10, 'كيف اختير المشاركون', 'How participants were chosen'),
  item(11, 'كيف دُعي المشاركون', 'How participants were approached'),
  item(12, 'عدد المشاركين', 'Number of participants'),
  item(13, 'من اعتذر أو انسحب، ولماذا', 'Who declined or left, and why'),
  item(14, 'أين جُمعت المادة', 'Where the material was gathered'),
  item(15, 'من حضر غير المشاركين والباحثين', 'Who else was present'),
  item(16, 'وصف المشاركين', 'Description of participants'),
  item(17, 'أسئلة الجلسات، وهل جُرّبت قبلها', 'The questions asked, and whether they were tried beforehand'),
  item(18, 'هل أعيدت مقابلات', 'Whether interviews were repeated'),
  item(19, 'هل سُجّلت صوتاً أو صورة', 'Whether they were recorded in sound or picture'),
  item(20, 'هل دُوّنت ملاحظات ميدانية', 'Whether field notes were taken'),
  item(21, 'مدة الجلسات والمقابلات', 'Length of sessions and interviews'),
  item(22, 'هل بلغت المادة الإشباع', 'Whether saturation was reached'),
  item(23, 'هل أعيدت النصوص إلى المشاركين', 'Whether transcripts went back to participants'),
  item(24, 'عدد المرمّزين', 'Number of coders'),
  item(25, 'شجرة الترميز', 'The coding tree'),
  item(26, 'من أين جاءت المواضيع', 'Where the themes came from'),
  item(27, 'البرنامج المستعمل', 'Software used'),
  item(28, 'هل راجع المشاركون النتائج', 'Whether participants checked the findings'),
  item(29, 'هل عُرضت اقتباسات، وهل عُرف أصحابها بالرمز', 'Whether quotations are given, with the code of the speaker'),
  item(30, 'هل تتفق النتائج مع المادة', 'Whether findings agree with the material'),
  item(31, 'المواضيع الكبرى', 'Major themes'),
  item(32, 'المواضيع الصغرى والحالات المخالفة', 'Minor themes and diverging cases'),
]
