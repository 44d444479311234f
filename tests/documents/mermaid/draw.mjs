// Draws diagrams with Mermaid itself and says what a reader sees of each.
//
//   node draw.mjs FOLDER PACKAGE… < diagrams.json
//
// FOLDER holds the node_modules with jsdom and the PACKAGEs, each a Mermaid. Standard input is a
// JSON list of diagrams. Standard output is JSON: for each package, for each diagram, either
// {fault} or {kind, boxes, groups, arrows, marks}:
//
//   boxes   [id, label as drawn]
//   groups  [id, title as drawn, ids of what is in it]
//   arrows  [from, to]
//   marks   the HTML elements inside labels; a plain label is made of div, span and p
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

const [folder, ...packages] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const { JSDOM } = require("jsdom");

// A browser's window, with the measures that jsdom has none of: it lays nothing out.
function opened(name) {
  const dom = new JSDOM("<!doctype html>", { runScripts: "outside-only", pretendToBeVisual: true });
  const { window } = dom;
  window.structuredClone = structuredClone;
  window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 100, height: 20 });
  window.SVGElement.prototype.getComputedTextLength = () => 100;
  window.CSSStyleSheet = class {
    cssRules = [];
    insertRule() {}
  };
  const file = require.resolve(name);
  new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(dom.getInternalVMContext());
  window.mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxTextSize: 1e7 });
  return window;
}

async function drawn(window, text, number) {
  const { mermaid } = window;
  try {
    const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const groups = db.getSubGraphs();
    const grouped = new Set(groups.map(({ id }) => id)); // an arrow makes a box of a group's id too
    const boxes = [...db.getVertices().values()].filter(({ id }) => !grouped.has(id));
    const arrows = db.getEdges().map(({ start, end }) => [start, end]);
    const { svg } = await mermaid.render(`drawing${number}`, text);
    const page = new window.DOMParser().parseFromString(svg, "text/html");
    const labels = new Map();
    for (const node of page.querySelectorAll("g.node")) {
      const id = node.id.replace(/^.*?flowchart-(.*)-\d+$/, "$1");
      labels.set(id, node.querySelector("foreignObject").textContent);
    }
    for (const node of page.querySelectorAll("g.cluster")) {
      labels.set(node.id.replace(/^drawing\d+-/, ""), node.querySelector("foreignObject").textContent);
    }
    const inside = page.querySelectorAll("foreignObject *");
    return {
      kind: type,
      boxes: boxes.map(({ id }) => [id, labels.get(id) ?? null]),
      groups: groups.map(({ id, nodes }) => [id, labels.get(id) ?? null, nodes]),
      arrows,
      marks: [...new Set([...inside].map((element) => element.localName))].sort(),
    };
  } catch (fault) {
    return { fault: String(fault.message ?? fault) };
  }
}

const diagrams = JSON.parse(readFileSync(0, "utf8"));
const told = {};
for (const name of packages) {
  const window = opened(name);
  told[name] = [];
  for (const [number, text] of diagrams.entries()) {
    told[name].push(await drawn(window, text, number));
  }
  window.close();
}
process.stdout.write(JSON.stringify(told), () => process.exit());
