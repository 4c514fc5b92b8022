package org.entrelacs.log;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;

/// One rule of the kernel, switched off in the bytes of one small method.
///
/// @param type class of that method
/// @param how it is changed
record Mutation(Class<?> type, String method, CodeTransform how) {
    private static final ClassDesc MISTAKES = ClassDesc.of(Mistakes.class.getName());

    /// @throws IllegalArgumentException when there is no such method any more
    Mutation {
        if (Arrays.stream(type.getDeclaredMethods())
                .noneMatch(one -> one.getName().equals(method))) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no method " + method + ": say where this rule lives now");
        }
    }

    /// @throws IllegalArgumentException when that changes nothing
    byte[] apply(byte[] original) {
        byte[] changed = transformed(original, how);
        if (Arrays.equals(changed, transformed(original, CodeTransform.ACCEPT_ALL))) {
            throw new IllegalArgumentException(type.getSimpleName() + "." + method + " is as it was");
        }
        return changed;
    }

    private byte[] transformed(byte[] original, CodeTransform code) {
        ClassFile classes = ClassFile.of();
        return classes.transformClass(
                classes.parse(original),
                ClassTransform.transformingMethodBodies(one -> one.methodName().equalsString(method), code));
    }

    static Mutation alwaysTrue(Class<?> type, String method) {
        return always(type, method, true);
    }

    static Mutation alwaysFalse(Class<?> type, String method) {
        return always(type, method, false);
    }

    private static Mutation always(Class<?> type, String method, boolean answer) {
        return new Mutation(type, method, new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                code.loadConstant(answer ? 1 : 0).ireturn();
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // nothing of the original is kept
            }
        });
    }

    /// In the method, calls of `called` give null.
    static Mutation callGivesNull(Class<?> type, String method, String called) {
        return new Mutation(type, method, (code, element) -> {
            if (element instanceof InvokeInstruction call && call.name().equalsString(called)) {
                for (int i = call.typeSymbol().parameterCount(); i > 0; i--) {
                    code.pop();
                }
                code.pop().aconst_null();
            } else {
                code.with(element);
            }
        });
    }

    /// What the method returns, a list, goes through the mistake `through` first.
    static Mutation listThrough(Class<?> type, String method, String through) {
        MethodTypeDesc change =
                MethodTypeDesc.ofDescriptor("(" + List.class.descriptorString() + ")" + List.class.descriptorString());
        return new Mutation(type, method, (code, element) -> {
            if (element instanceof ReturnInstruction back && back.typeKind() == TypeKind.REFERENCE) {
                code.invokestatic(MISTAKES, through, change);
            }
            code.with(element);
        });
    }
}
