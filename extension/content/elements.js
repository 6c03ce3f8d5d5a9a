// @ts-check
/** Elements of the panel, made one by one: text is only ever text. */
{
  const SVG = "http://www.w3.org/2000/svg";

  /** Outlines on a 20 by 20 grid: levels differ in shape, not only in colour. */
  const OUTLINES = {
    stop: "M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z M10 6v5 M10 13.6v.4",
    check: "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z M10 9v5 M10 6v.4",
    fine: "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z M6.5 10.2l2.4 2.4l4.6-5",
    reading: "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16z M6.4 10h.01 M10 10h.01 M13.6 10h.01",
    unplugged: "M10 2.5L18.2 17H1.8z M10 8v4 M10 14.3v.2",
  };

  /** @type {PanelElements["element"]} An element with attributes; children that are null are left out. */
  const element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    for (const child of children) if (child !== null) made.append(child);
    return made;
  };

  /** @type {PanelElements["icon"]} A drawing that says nothing a word beside it does not say. */
  const icon = (shape) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("class", "icon");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", OUTLINES[shape]);
    svg.append(path);
    return svg;
  };

  /** @type {PanelElements["button"]} A button that says what it does, and `data-action` for the panel. */
  const button = (action, label, attributes = {}) =>
    element("button", { type: "button", "data-action": action, ...attributes }, label);

  presend.elements = { element, icon, button };
}
