"""Rewrites of a network's graph that leave its answers as they are, and one that stores its weights in half the room."""

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper, version_converter

OPSET = 17
# These rewrites need plain operators: the runtime makes its own forms of them again when it opens the network.
KEPT_PLAIN = ["ConvActivationFusion", "MatmulTransposeFusion", "NchwcTransformer", "LayerNormFusion", "SkipLayerNormFusion"]
# Smaller tensors are scales and offsets: storing them exactly costs nothing.
LEAST_STORED_AS_HALF = 1024


def fused(source, target):
    """Writes the network at `source` to `target` as the runtime simplifies it: constants folded, Gelu as one operator."""
    upgraded = f"{target}.opset.onnx"
    onnx.save(version_converter.convert_version(onnx.load(source), OPSET), upgraded)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = target
    onnxruntime.InferenceSession(upgraded, options, providers=["CPUExecutionProvider"], disabled_optimizers=KEPT_PLAIN)


def constants_of(graph):
    constants = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for node in graph.node:
        if node.op_type == "Constant":
            constants[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
    return constants


def users_of(graph):
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    return users


def only_user(users, name, op_type):
    found = users.get(name, [])
    return found[0] if len(found) == 1 and found[0].op_type == op_type else None


def with_hard_swish(graph):
    """x * clip(x + 3, 0, 6) / 6, which exporters write as four operators, as two; answers how many were found."""
    constants, users = constants_of(graph), users_of(graph)

    def is_number(name, value):
        return name in constants and constants[name].size == 1 and abs(float(constants[name].reshape(-1)[0]) - value) < 1e-6

    gone, instead = set(), {}
    for add in [node for node in graph.node if node.op_type == "Add"]:
        inputs = [name for name in add.input if not is_number(name, 3)]
        clip = only_user(users, add.output[0], "Clip")
        if len(inputs) != 1 or clip is None or not is_number(clip.input[1], 0) or not is_number(clip.input[2], 6):
            continue
        x = inputs[0]
        first = only_user(users, clip.output[0], "Mul") or only_user(users, clip.output[0], "Div")
        last = first and only_user(users, first.output[0], "Div" if first.op_type == "Mul" else "Mul")
        if last is None:
            continue
        multiplied, divided = (first, last) if first.op_type == "Mul" else (last, first)
        if x not in multiplied.input or not is_number(divided.input[1], 6):
            continue
        gone |= {id(node) for node in (add, clip, first, last)}
        gate = f"{x}_gate"
        instead[id(last)] = [
            helper.make_node("HardSigmoid", [x], [gate], name=gate, alpha=1 / 6, beta=0.5),
            helper.make_node("Mul", [x, gate], [last.output[0]], name=f"{gate}_mul"),
        ]
    nodes = [new for node in graph.node for new in instead.get(id(node), [] if id(node) in gone else [node])]
    del graph.node[:]
    graph.node.extend(nodes)
    return len(instead)


def with_folded_scales(graph):
    """Multiplications by, and additions of, one number become part of the convolution before or after them; answers how many."""
    folded = 0
    while folded_one(graph, folded):
        folded += 1
    return folded


def folded_one(graph, count):
    constants, users = constants_of(graph), users_of(graph)
    producers = {name: node for node in graph.node for name in node.output}
    results = {one.name for one in graph.output}

    def stored(name, value):
        graph.initializer.append(numpy_helper.from_array(value.astype(np.float32), f"{name}_{count}"))
        return f"{name}_{count}"

    def weights_of(conv):
        weights = constants[conv.input[1]]
        return weights, constants[conv.input[2]] if len(conv.input) > 2 else np.zeros(weights.shape[0], np.float32)

    def give(conv, weights, offsets):
        names = [stored(conv.input[1], weights), stored(f"{conv.output[0]}_offset", offsets)]
        del conv.input[1:]
        conv.input.extend(names)

    def takes(node, conv):
        if conv.op_type != "Conv" or conv.input[0] != node.output[0] or conv.input[1] not in constants:
            return False
        pads = [list(one.ints) for one in conv.attribute if one.name == "pads"]
        # Padding is added after the offset: only a convolution without padding can take one.
        return node.op_type == "Mul" or not any(any(one) for one in pads)

    for node in [one for one in graph.node if one.op_type in ("Mul", "Add") and one.output[0] not in results]:
        numbers = [name for name in node.input if name in constants and constants[name].size == 1]
        inputs = [name for name in node.input if name not in constants]
        if len(numbers) != 1 or len(inputs) != 1:
            continue
        x, number = inputs[0], float(constants[numbers[0]].reshape(-1)[0])
        before, after = producers.get(x), users.get(node.output[0], [])
        if before is not None and before.op_type == "Conv" and len(users[x]) == 1 and before.input[1] in constants:
            weights, offsets = weights_of(before)
            give(before, *((weights * number, offsets * number) if node.op_type == "Mul" else (weights, offsets + number)))
        elif after and all(takes(node, conv) for conv in after):
            for conv in after:
                weights, offsets = weights_of(conv)
                share = weights.sum(axis=(1, 2, 3)) * number
                give(conv, *((weights * number, offsets) if node.op_type == "Mul" else (weights, offsets + share)))
        else:
            continue
        graph.node.remove(node)
        for user in after:
            for at, name in enumerate(user.input):
                if name == node.output[0]:
                    user.input[at] = x
        return True
    return False


def without_unused(graph):
    used = {name for node in graph.node for name in node.input}
    nodes = [node for node in graph.node if node.op_type != "Constant" or node.output[0] in used]
    weights = [one for one in graph.initializer if one.name in used]
    del graph.node[:]
    del graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(weights)


def with_half_weights(graph):
    """Stores large weights as half floats; the runtime turns them back into floats once, when it opens the network."""
    casts = []
    for weight in list(graph.initializer):
        value = numpy_helper.to_array(weight)
        if value.dtype != np.float32 or value.size < LEAST_STORED_AS_HALF:
            continue
        half = numpy_helper.from_array(value.astype(np.float16), f"{weight.name}_half")
        graph.initializer.remove(weight)
        graph.initializer.append(half)
        casts.append(helper.make_node("Cast", [half.name], [weight.name], name=half.name, to=TensorProto.FLOAT))
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend(casts + nodes)
