/** The part of pdfkit that is used here; the package carries no types. */
declare module 'pdfkit' {
  interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): void;
  }

  export default class PDFDocument {
    constructor(options: {
      size: string;
      margins: { top: number; bottom: number; left: number; right: number };
      lang: string;
      tagged: boolean;
      displayTitle: boolean;
      pdfVersion: string;
      bufferPages: boolean;
      info: { Title: string; Author: string; CreationDate: Date };
    });
    readonly page: { width: number; height: number; margins: { bottom: number } };
    struct(type: string, children?: (() => void) | (StructureElement | (() => void))[]): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: { type: string }): this;
    endMarkedContent(): this;
    font(name: string): this;
    registerFont(name: string, data: Buffer): this;
    fontSize(size: number): this;
    text(text: string, options?: { paragraphGap?: number; lineGap?: number; continued?: boolean }): this;
    text(
      text: string,
      x: number,
      y: number,
      options?: { width?: number; align?: string; lineBreak?: boolean },
    ): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    end(): void;
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
