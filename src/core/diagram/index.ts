export type { Bounds } from './bounds.ts';
export { drawnAlike, movedBetween } from './alike.ts';
export { boundsAround, centreOf, growBounds, holds, joinBounds, overlaps, shiftBounds, unionBounds } from './bounds.ts';
export type { Outline } from './outline.ts';
export { distanceToOutline, outlineBounds } from './outline.ts';
export type { TextStyle, Weight } from './text.ts';
export { LINE_HEIGHT, measure, wrap } from './text.ts';
export { SPARK } from './spark.ts';
export { standingIn, standsIn, withStanding } from './standing.ts';
export type { SymbolKind, SymbolMeasures } from './symbols.ts';
export { cloudSize, symbolOf, symbols } from './symbols.ts';
export type {
  CloudDrawing,
  Drawing,
  FlowDrawing,
  FrameDrawing,
  Ground,
  LinkDrawing,
  NoteDrawing,
  SymbolDrawing,
  SymbolFace,
  ViewDrawing,
} from './drawing.ts';
export type { Label, TextLine } from './label.ts';
export { isSymbol } from './drawing.ts';
export { digits, roundedBox } from './path.ts';
export type { PolarityStyle } from './arrow.ts';
export { arrowHead, polarityMark } from './arrow.ts';
export { between } from './between.ts';
export type { Course } from './course.ts';
export type { LinkArc } from './arc.ts';
export { bendThrough, beyondMiddle, delayBars, distanceToArc, headlessLine, linkArc, pointsAlong } from './arc.ts';
export { linkPieces } from './pieces.ts';
export type { PipeEnd } from './route.ts';
export type { Pipe, PipeCourse } from './pipe.ts';
export { runsBack } from './backwards.ts';
export { distanceToPipe, pipeBetween } from './pipe.ts';
export type { FlowPlaces } from './places.ts';
export { placeFlow } from './places.ts';
export { freeSpot, roomIn } from './room.ts';
export type { PipeLaying, Surroundings } from './laying.ts';
export { layPipe, surroundingsOf } from './laying.ts';
export type { LinkEnds } from './bends.ts';
export { defaultBend } from './bends.ts';
export type { FaceOptions } from './face.ts';
export { faceOf } from './face.ts';
export { cloudOutline, cloudPath } from './cloud.ts';
export type { DrawingMemo } from './memo.ts';
export { createDrawingMemo } from './memo.ts';
export { bestSides, drawingSteps, drawView, viewBounds } from './view.ts';
export type { MovedDrawing } from './moving.ts';
export { drawMoves } from './moving.ts';
export type { Grid } from './grid.ts';
export { drawingsNear, gridOf } from './grid.ts';
export { frameBounds, isInFrame } from './frame.ts';
export { elementAt, elementsWithin } from './hit.ts';
export type { NoteBlock, TextRun } from './notes.ts';
export { parseNote } from './notes.ts';
export type { NoteLine, NoteText, PlacedRun } from './noteLines.ts';
export { setNote } from './noteLines.ts';
export type { Influence } from './influence.ts';
export { allInfluences, drawnInfluences } from './influence.ts';
export type { NewElement } from './layout/arrange.ts';
export { autoLayout } from './layout/autoLayout.ts';
export type { LayoutResult } from './layout/result.ts';
export type { LayoutPlace, LayoutQuestion, TidyOptions } from './layout/question.ts';
export type { ShouldStop } from './layout/tidy.ts';
export { askLayout, layOut, tidy } from './layout/tidy.ts';
export type { DiagramPalette, TintShades } from './palette.ts';
export { diagramPalettes, diagramTints, fontFamily, strokes } from './palette.ts';
export { DEEPEST_PICTURE, expandedSize, fitInto } from './expanded.ts';
export type { CourseFinder, LoopCourse, Turn } from './loopCourse.ts';
export { courseFinder, signedArea } from './loopCourse.ts';
export type { BadgeFace, BadgeSide } from './loopBadge.ts';
export { badgeFace, RING_REACH } from './loopBadge.ts';
export type { BadgedLoop, LoopBadge } from './loopPlaces.ts';
export { placeBadges } from './loopPlaces.ts';
export type { LoopKind, LoopSign, ShownLoop, SignedLoops, SignedView } from './loopSigns.ts';
export { signingSteps, signLoops } from './loopSigns.ts';
export { variablesOfLoop } from './loopMembers.ts';
export { loopAround } from './loopAround.ts';
