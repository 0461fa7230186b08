"""Makes the networks of a set quicker: python make.py RECOGNISER DETECTOR SECOND STRIPS TARGET (docs/models.md, "How the built-in set was made")."""

import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from graphs import fused, with_folded_scales, with_half_weights, with_hard_swish, without_unused
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static

HEIGHT = 48
QUANTISED = ["Conv", "Add", "MatMul"]


class Strips(CalibrationDataReader):
    """Lines cut out of synthetic documents, as the network is given them: NUMBER-WIDTH.f32."""

    def __init__(self, folder, name):
        self.name = name
        self.files = iter(sorted(Path(folder).glob("*.f32")))

    def get_next(self):
        file = next(self.files, None)
        if file is None:
            return None
        width = int(file.stem.split("-")[1])
        return {self.name: np.fromfile(file, dtype=np.float32).reshape(1, 3, HEIGHT, width)}


def kept_as_floats(graph):
    """The small products of attention, and what is added beside them, lose too much; the last product, by far the largest, does not."""
    products = [node for node in graph.node if node.op_type == "MatMul"]
    after = {name for node in products[:-1] for name in node.output}
    sums = [node for node in graph.node if node.op_type == "Add" and any(name in after for name in node.input)]
    return [node.name for node in products[:-1] + sums]


def quantised(source, strips, target):
    """Whole numbers of 8 bits, weights of 7: so no processor's short sums overflow, and every processor reads the same."""
    graph = onnx.load(source).graph
    quantize_static(
        source,
        target,
        Strips(strips, graph.input[0].name),
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=QUANTISED,
        nodes_to_exclude=kept_as_floats(graph),
        per_channel=True,
        reduce_range=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        calibrate_method=CalibrationMethod.MinMax,
    )


def simplified(source, target, scratch):
    fused(source, f"{scratch}/fused.onnx")
    model = onnx.load(f"{scratch}/fused.onnx")
    counts = with_hard_swish(model.graph), with_folded_scales(model.graph)
    without_unused(model.graph)
    with_half_weights(model.graph)
    onnx.save(model, target)
    print(f"{target}: {counts[0]} activations joined, {counts[1]} scales folded")


def main():
    recogniser, detector, second, strips, target = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        simplified(detector, f"{target}/det.onnx", scratch)
        simplified(second, f"{target}/second.onnx", scratch)
        fused(recogniser, f"{scratch}/rec.onnx")
        quantised(f"{scratch}/rec.onnx", strips, f"{target}/rec.onnx")


main()
