/** As much of Observable Plot 0.6.17 as the charts use, drawn on linkedom's document. */

/** A part of a chart. */
export interface Mark {
  readonly plot: unknown
}

type Options = Readonly<Record<string, unknown>>
type Draw = (data: readonly object[], options: Options) => Mark

export declare const areaY: Draw
export declare const barX: Draw
export declare const dot: Draw
export declare const line: Draw
export declare const ruleX: Draw
export declare const ruleY: Draw
export declare const text: Draw
export declare const axisX: (options: Options) => Mark
export declare const axisY: (options: Options) => Mark
export declare const gridX: (options: Options) => Mark
export declare const gridY: (options: Options) => Mark

/** Options of Plot with the attributes of the picture itself. */
export interface PlotOptions {
  readonly attributes: Readonly<Record<string, string>>
  readonly marks: readonly Mark[]
  readonly [option: string]: unknown
}

/** The SVG of a chart, to stand in a page of HTML. */
export declare function drawPlot(options: PlotOptions): string
